//! Intents and purposes of lists: their remedies, facts and values must exist.

use litemap::LiteMap;

use super::Compiler;
use crate::document::condition::Value;
use crate::value::{Id, Pointer};

impl Compiler<'_> {
    /// Checks the intents; the compiled program does not contain them.
    pub(super) fn intents(&mut self) {
        let document = self.document;
        for (index, intent) in document.intents.iter().enumerate() {
            let at_list = Pointer::Root.field("wish");
            let at = at_list.element(index);
            self.remedy_list(&intent.remedies, &at);
            for (asked, fact) in intent.also_asks.iter().enumerate() {
                self.fact(fact, &at.field("also_asks").element(asked));
            }
            self.implied_answers(&intent.answers, &at);
            for (fact, choices) in &intent.excludes {
                let at = at.field("excludes");
                let at = at.field(fact.as_str());
                let choices: Vec<Value> = choices.iter().cloned().map(Value::Choice).collect();
                self.bits(fact, &choices, &at);
            }
        }
    }

    /// Checks the purposes of lists; the compiled program does not contain them.
    pub(super) fn list_purposes(&mut self) {
        let document = self.document;
        for (index, purpose) in document.lists.iter().enumerate() {
            let at_list = Pointer::Root.field("list");
            let at = at_list.element(index);
            self.remedy_list(&purpose.remedies.all().cloned().collect::<Vec<_>>(), &at);
            self.implied_answers(&purpose.answers, &at);
        }
    }

    /// Records implied answers with an unknown fact or an unknown value.
    fn implied_answers(&mut self, answers: &LiteMap<Id, Value>, at: &Pointer<'_>) {
        for (fact, value) in answers {
            let at = at.field("answers");
            let at = at.field(fact.as_str());
            self.bits(fact, std::slice::from_ref(value), &at);
        }
    }
}
