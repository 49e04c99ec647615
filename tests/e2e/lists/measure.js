// Measures the workbench with the list whose text is `arguments[0]`.
const [text] = arguments;
const bench = document.querySelector('.bench');
const frame = () => new Promise(requestAnimationFrame);
const wait = time => new Promise(done => setTimeout(done, time));
const quarter = 250;
const is_busy = () => bench.getAttribute('aria-busy') === 'true';
/** When what was worked out last was ready. */
let ready = performance.now();
new MutationObserver(() => {
    if (!is_busy()) ready = performance.now();
}).observe(bench, { attributeFilter: ['aria-busy'] });
/** Until nothing has been worked out for a while; says when the last of it was. */
const rest = async () => {
    do await wait(quarter); while (is_busy() || performance.now() - ready < quarter);
    return ready;
};
/** Until the next frame with what has changed is laid out. */
const drawn = async () => {
    await frame();
    document.body.getBoundingClientRect();
    return performance.now();
};
const long = [];
new PerformanceObserver(list => long.push(...list.getEntries().map(task => task.duration))).observe({ type: 'longtask' });

const read = async () => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    const start = performance.now();
    document.querySelector('#paste').dispatchEvent(paste);
    while (!document.querySelector('.judged-grid .rows .row')) await frame();
    const shown = await drawn() - start;
    return { shown, settled: await rest() - start };
};

/** Sets a fact of every line, so that each is judged anew. */
const change = async value => {
    const pick = async (id, value) => {
        const select = document.querySelector(id);
        select.value = value;
        select.dispatchEvent(new Event('change'));
        await wait(60);
    };
    await pick('#bulk-fact', 'original_condition');
    await pick('#bulk-value', value);
    const rows = document.querySelector('.judged-grid .rows');
    const before = rows.textContent;
    let judged = null;
    const start = performance.now();
    const busy = new MutationObserver(() => {
        if (!is_busy()) judged ??= performance.now() - start;
    });
    busy.observe(bench, { attributeFilter: ['aria-busy'] });
    document.querySelector('.bulk .button').click();
    await Promise.resolve();
    let shown = await drawn() - start;
    while (rows.textContent === before) shown = await drawn() - start;
    const settled = await rest() - start;
    busy.disconnect();
    return { shown, judged, settled };
};

const scroll = async () => {
    const grid = document.querySelector('.judged-grid');
    const times = [];
    for (let step = 1; step <= 120; step++) {
        await frame();
        const start = performance.now();
        // Some rows in each frame, and a jump now and then.
        grid.scrollTop = step % 10 ? grid.scrollTop + 220 : grid.scrollHeight * step / 130;
        grid.dispatchEvent(new Event('scroll'));
        await Promise.resolve();
        grid.getBoundingClientRect();
        times.push(performance.now() - start);
    }
    return times;
};

return (async () => {
    const first = await read();
    const long_while_reading = Math.max(0, ...long.splice(0));
    const changes = [];
    for (let round = 0; round < 12; round++) changes.push(await change(round % 2 ? 'yes' : 'no'));
    const long_while_judging = Math.max(0, ...long.splice(0));
    return {
        read: [first.shown], worked_out: [first.settled], long_while_reading: [long_while_reading],
        shown: changes.map(change => change.shown), judged: changes.map(change => change.judged),
        added_up: changes.map(change => change.settled), long_while_judging: [long_while_judging],
        scrolled: await scroll(), memory: [window.wasm_memory.buffer.byteLength / 1e6],
    };
})();
