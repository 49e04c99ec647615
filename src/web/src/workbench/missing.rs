//! What is still missing of a line, in words.

use estimate::{Choice, List, Needs};
use policy::Id;
use policy::document::Fact;
use words::workbench as texts;

use crate::vendor::Vendor;

/// Returns what the undetermined remedies of a line wait for. The amount of an order, which the plan has, and the prices of other lines are
/// named only where the line has no remedy and waits for nothing else.
#[must_use]
pub fn in_words(vendor: &Vendor, list: &List, choice: &Choice) -> String {
    let language = vendor.language;
    let is_asked = |fact: &Id| vendor.document().fact(fact).is_some_and(Fact::is_asked_of_customer);
    let remedies = 0..vendor.document().remedies.len();
    let caps: Vec<Id> = remedies.filter_map(|remedy| list.policy().cap(remedy)).map(|cap| cap.fact).collect();
    let needs = of_line(list, choice.line);
    let (orders, facts): (Vec<&Id>, Vec<&Id>) = needs.facts.iter().partition(|fact| caps.contains(fact));
    let asked = facts.iter().filter(|fact| is_asked(fact)).map(|fact| vendor.fact(fact));
    let missing: Vec<String> = asked.collect();
    if !missing.is_empty() {
        missing.join(", ")
    } else if !facts.is_empty() {
        texts::judged::vendor_decides(language, vendor.name())
    } else if choice.waits() {
        let others = needs.prices_of_others.then(|| texts::judged::prices_of_others(language).to_owned());
        orders.into_iter().map(|fact| vendor.fact(fact)).chain(others).collect::<Vec<_>>().join(", ")
    } else {
        String::new()
    }
}

/// Returns what the remedies in question of a line wait for, each fact once.
fn of_line(list: &List, line: usize) -> Needs {
    let mut all = Needs::default();
    for (_, ruling) in list.rulings_in_question(line) {
        let needs = list.needs(line, &ruling);
        all.prices_of_others |= needs.prices_of_others;
        for fact in needs.facts {
            if !all.facts.contains(&fact) {
                all.facts.push(fact);
            }
        }
    }
    all
}
