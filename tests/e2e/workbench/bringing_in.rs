//! Reading a list, and the questions about it.

use serde_json::json;

use super::distributor::{LIST, file};
use crate::support::{Kind, Settings, journey};

#[test]
fn a_list_of_a_spreadsheet_is_asked_about_once_and_judged() {
    journey(Settings::default(), |customer| {
        customer.opens("/ktc/estimate");
        customer.page().part(Kind::Question, "Paste rows").text();
        customer.looks_at("workbench-empty");
        customer.pastes(LIST);
        customer.looks_at("workbench-asked");
        customer.says_how_dates_are_written();
        let grid = customer.grid();
        grid.says(&["KT-1", "S1 · IP camera", "$2,501.00", "KT-3", "$120.00", "KT-4"]);
        grid.does_not_say(&["KT-5"]);
        customer.page().says(&["4 lines shown"]);
        // The list of faults links to the cell, which is corrected in place; then its line is assessed.
        customer.page().unfold("1 cell to correct");
        customer
            .page()
            .press("Row 6, Qty: “x” is not a number of units: write a whole number from 1 to 10000");
        customer.is_at("Qty, row 6: “x” is not a number of units: write a whole number from 1 to 10000");
        customer.keys("4\n");
        grid.says(&["KT-5", "$1,600.00"]);
        customer.page().says(&["5 lines shown"]);
        customer.page().does_not_say(&["to correct"]);
        customer.page().part(Kind::Selector, "#headline").says(&["5 lines"]);
        customer.looks_at("workbench");
    });
}

#[test]
fn the_list_of_faults_stays_unfolded_while_cells_remain() {
    journey(Settings::default(), |customer| {
        customer.brings(&LIST.replace("KT-4;S4;3;", "KT-4;S4;y;"));
        customer.says_how_dates_are_written();
        customer.page().unfold("2 cells to correct");
        customer
            .page()
            .press("Row 6, Qty: “x” is not a number of units: write a whole number from 1 to 10000");
        customer.is_at("Qty, row 6: “x” is not a number of units: write a whole number from 1 to 10000");
        customer.keys("4\n");
        customer.page().says(&["1 cell to correct"]);
        customer
            .page()
            .press("Row 5, Qty: “y” is not a number of units: write a whole number from 1 to 10000");
        customer.is_at("Qty, row 5: “y” is not a number of units: write a whole number from 1 to 10000");
        customer.keys("3\n");
        customer.page().does_not_say(&["to correct"]);
    });
}

#[test]
fn all_edits_of_a_list_survive_a_reload() {
    journey(Settings::default(), |customer| {
        customer.brings(LIST);
        customer.says_how_dates_are_written();
        customer.answers(&[("Stock rotation this year", "No"), ("Offset purchase order", "9000")]);
        customer.says_of_all("Demo or sample", "Yes");
        customer.page().says(&["“Demo or sample” is set to “Yes” for 4 lines."]);
        // Demo units get no credit.
        customer.page().part(Kind::Selector, "[data-strategy=best] [data-net='0.00']").text();
        let nets_before = customer.nets();
        customer.browser.reload();
        customer.page().says(&["Pasted list · 4 lines"]);
        customer.page().does_not_say(&["What does “"]);
        assert_eq!(customer.nets(), nets_before);
        // The facts of one line show its answers, from the list and from the page.
        customer.grid().part(Kind::Selector, ".goods-name").click();
        let details = customer.page().part(Kind::Selector, "#details");
        let value = |fact: &str| {
            customer.browser.run(
                "return document.getElementById(arguments[0]).value",
                vec![json!(format!("line-fact-{fact}"))],
            )
        };
        details.heading("Row 2: KT-1 · S1").text();
        assert_eq!(
            [value("demo"), value("installed"), value("sale_type")],
            [json!("yes"), json!("no"), json!("regular")]
        );
        assert_eq!([value("unit_price"), value("purchased_on")], [json!("1250.50"), json!("2026-11-05")]);
        details.answer("Demo or sample", "No");
        details.region("Credit").says(&["Possible", "$2,000.80"]);
        customer.is_at("Demo or sample");
        customer.looks_at("workbench-details");
    });
}

/// Drops a file with this name and text on the page, or on the part that a list is dropped on; returns whether the page takes it instead of the browser.
const DROP: &str = "const [name, text] = arguments, data = new DataTransfer();
    data.items.add(new File([text], name, { type: 'text/csv' }));
    const over = new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true });
    const zone = document.querySelector('.bring-in') ?? document.querySelector('.judged');
    zone.dispatchEvent(over);
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    return over.defaultPrevented;";

#[test]
fn a_list_that_is_dropped_beside_another_replaces_it_after_a_question() {
    journey(Settings::default(), |customer| {
        let list = |model: &str| format!("Model,Qty,Price,Invoice date\n{model},2,100.00,2026-11-02\n");
        customer.brings(&list("KT-1"));
        let drops = |text: &str| {
            assert_eq!(customer.browser.run(DROP, vec![json!("next.csv"), json!(text)]), true);
            customer.page().says(&["This removes the list and everything that you changed in it."]);
        };
        drops(&list("KT-2"));
        customer.page().press("Keep it");
        customer.grid().says(&["KT-1"]);
        drops("no list at all");
        customer.page().press("Remove it");
        customer.page().region("Your list, as it was read").says(&["This is a text without columns"]);
        customer.grid().says(&["KT-1"]);
        drops(&list("KT-2"));
        customer.page().press("Remove it");
        customer.grid().says(&["KT-2"]);
        customer.grid().does_not_say(&["KT-1"]);
    });
}

#[test]
fn files_are_chosen_or_dropped_and_a_corrected_column_is_remembered() {
    journey(Settings::default(), |customer| {
        // wasm-bindgen's script for workers reports this about the loader that Trunk writes.
        customer.expects_in_console("using deprecated parameters for the initialization function");
        customer.opens("/ktc/estimate");
        customer.chooses_file(&file("tests/estimate/files/workbook.xlsx"));
        customer.page().says(&["workbook.xlsx · "]);
        customer.puts_the_list_away();
        customer.chooses_file(&file("tests/estimate/files/opendocument.ods"));
        customer.page().says(&["opendocument.ods · "]);
        customer.puts_the_list_away();

        let drops = |name: &str, list: &str| {
            assert_eq!(customer.browser.run(DROP, vec![json!(name), json!(list)]), true);
            customer.page().says(&[name]);
        };
        // The page cannot recognise `Bay`; the user says that it is the model.
        let first = "Bay;Qty;Price;Bought\nA-7;2;100.00;2026-11-02\nA-8;1;50.00;2026-11-03\n";
        drops("first.csv", first);
        customer.grid().does_not_say(&["A-7"]);
        customer.page().unfold("Columns and cells");
        let column = customer.page().part(Kind::Selector, ".cells-grid .header .cell:nth-child(2) select");
        column.part(Kind::Option, "Model").click();
        customer.grid().says(&["A-7", "A-8"]);
        customer.puts_the_list_away();
        drops("second.csv", &first.replace("A-7", "B-9"));
        customer.grid().says(&["B-9"]);
    });
}

#[test]
fn a_sheet_that_is_no_list_leaves_the_list_as_it_is_and_says_why() {
    journey(Settings::default(), |customer| {
        customer.expects_in_console("using deprecated parameters for the initialization function");
        customer.opens("/ktc/estimate");
        customer.chooses_file(&file("tests/e2e/workbench/stock-and-notes.xlsx"));
        customer.says_of_all("Demo or sample", "Yes");
        customer.page().says(&["“Demo or sample” is set to “Yes”"]);
        customer.page().part(Kind::Selector, "#sheet").part(Kind::Option, "Notes").click();
        let source = customer.page().part(Kind::Selector, ".list-source");
        source.alert("The sheet “Notes” is not a list").says(&["The list is empty"]);
        customer.looks_at("workbench-sheet-refused");
        let chosen = "return document.querySelector('#sheet').value";
        assert_eq!(customer.browser.run(chosen, vec![]), "Stock");
        customer.browser.reload();
        customer.page().says(&["stock-and-notes.xlsx · 2 lines"]);
        customer.grid().part(Kind::Selector, ".goods-name").click();
        let demo = "return document.getElementById('line-fact-demo').value";
        customer.page().part(Kind::Selector, "#details").text();
        assert_eq!(customer.browser.run(demo, vec![]), "yes");
    });
}

#[test]
fn two_tabs_with_the_same_list_have_the_same_edits() {
    journey(Settings::default(), |customer| {
        customer.brings(LIST);
        customer.says_how_dates_are_written();
        let first = customer.browser.present_tab();
        customer.browser.opens_a_tab();
        customer.opens("/ktc/estimate");
        customer.answers(&[("Offset purchase order", "9000")]);
        customer.keys("\t");
        let second = customer.browser.present_tab();
        customer.browser.turns_to(&first);
        customer.page().part(Kind::Question, "Offset purchase order").says(&["9000"]);
        customer.page().does_not_say(&["Another tab has opened a different list"]);
        customer.says_of_all("Demo or sample", "Yes");
        customer.page().says(&["“Demo or sample” is set to “Yes” for 4 lines."]);
        customer.browser.turns_to(&second);
        customer.grid().part(Kind::Selector, ".goods-name").click();
        customer.page().part(Kind::Selector, "#line-fact-demo").says(&["yes"]);
        customer.browser.reload();
        customer.page().part(Kind::Question, "Offset purchase order").says(&["9000"]);
    });
}

#[test]
fn a_tab_whose_list_another_one_replaces_says_so_and_can_keep_its_own() {
    let other = "Model;Qty\nKT-9;1\n";
    let (mine, is_mine) = (LIST, "Pasted list · 4 lines");
    journey(Settings::default(), |customer| {
        customer.brings(mine);
        customer.says_how_dates_are_written();
        let first = customer.browser.present_tab();
        customer.browser.opens_a_tab();
        customer.opens("/ktc/estimate");
        customer.page().says(&[is_mine]);
        customer.puts_the_list_away();
        customer.pastes(other);
        let second = customer.browser.present_tab();
        customer.browser.turns_to(&first);
        customer.page().says(&["Another tab has opened a different list", is_mine]);
        customer.looks_at("workbench-replaced");
        customer.answers(&[("Offset purchase order", "9000")]);
        customer.page().press("Store this one instead");
        customer.page().does_not_say(&["Another tab has opened a different list"]);
        customer.browser.reload();
        customer.page().says(&[is_mine]);
        customer.browser.turns_to(&second);
        customer.page().says(&["Another tab has opened a different list", "Pasted list · 1 line"]);
    });
}

#[test]
fn a_list_means_the_same_whatever_language_the_page_is_in() {
    let list = "Modelo;Cantidad;Tipo de producto;Precio unitario\nKT-1;2;Cámara PTZ;100,00\nKT-2;1;Accessory;9,50\nKT-3;1;Caméra IP;9,50\n";
    journey(Settings::default(), |customer| {
        customer.brings(list);
        customer.grid().says(&["KT-1", "PTZ camera", "KT-3", "IP camera"]);
        customer.page().does_not_say(&["to correct"]);
    });
}

#[test]
fn cancelled_goods_and_the_currency_are_settled_on_the_page() {
    let list = "Model;Qty;Unit price;Invoice date;Status\nKT-1;2;100,00;2026-11-02;Shipped\nKT-2;1;50,00;2026-11-03;Cancelled\n";
    journey(Settings::default(), |customer| {
        customer.brings(list);
        customer.page().says(&[
            "“Cancelled” in “Status” may mean that the goods are not there.",
            "So far, 1 line, worth up to $160 today",
            "The amounts below are not final: 1 question about the list is open.",
        ]);
        customer.looks_at("workbench-not-final");
        customer.page().press("Leave them out");
        customer.page().does_not_say(&["So far", "not final"]);
        customer.grid().does_not_say(&["KT-2"]);
        customer.page().answer("Currency of amounts without one", "CAD");
        customer.page().says(&["1 line: no amounts yet"]);
        customer.page().unfold("2 cells to correct");
        customer.page().says(&["All amounts of this column are in CAD: convert them to USD"]);
    });
}
