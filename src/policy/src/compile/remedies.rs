//! Gates, charges, duties, notices and wishes.

use super::Compiler;
use crate::compile::program::{CompiledFee, CompiledGate, CompiledNotice, CompiledRemedy};
use crate::document::{Fee, Gate, Notice};
use crate::value::Id;
use crate::value::Pointer;

impl Compiler<'_> {
    pub(super) fn gate(&mut self, gate: &Gate, index: usize) -> CompiledGate {
        let at_list = Pointer::Field(&Pointer::Root, "gate");
        let at = Pointer::Index(&at_list, index);
        self.remedy_list(&gate.remedies, &at);
        let mut require = self.node(&gate.require, &Pointer::Field(&at, "require"));
        let unless = gate.unless.as_ref().map(|unless| self.node(unless, &Pointer::Field(&at, "unless")));
        if let Some(exception) = &unless {
            self.read_tables_outside(&mut require, exception);
        }
        CompiledGate {
            clause: self.clause(&gate.clause, &Pointer::Field(&at, "clause")),
            require,
            unless,
            exception_closes: false,
        }
    }

    pub(super) fn remedy(&mut self, index: usize) -> CompiledRemedy {
        let document = self.document;
        let Some(remedy) = document.remedies.get(index) else {
            return CompiledRemedy {
                id: Id::from(""),
                credits: false,
                gates: vec![],
                fees: vec![],
                contingent: vec![],
                quoted_later: vec![],
                terms: vec![],
                duties: vec![],
                notices: vec![],
            };
        };
        let all_gates = document.gates.iter().enumerate();
        let gates: Vec<usize> = all_gates
            .filter(|(_, gate)| gate.remedies.contains(&remedy.id))
            .map(|(index, _)| index)
            .collect();
        if gates.is_empty() {
            let at = Pointer::Field(&Pointer::Root, "remedy");
            self.problem(&Pointer::Index(&at, index), || {
                format!("no gate guards remedy `{}`: it would always be open", remedy.id)
            });
        }
        let fees = self.fees(&document.fees, "fee", &remedy.id);
        let contingent = self.fees(&document.contingent, "contingent", &remedy.id);
        let mut quoted_later = Vec::new();
        for (index, cost) in document.quoted_later.iter().enumerate() {
            let at_list = Pointer::Field(&Pointer::Root, "quoted_later");
            let at = Pointer::Index(&at_list, index);
            self.remedy_list(&cost.remedies, &at);
            self.clause(&cost.clause, &Pointer::Field(&at, "clause"));
            if cost.remedies.contains(&remedy.id) {
                quoted_later.push((cost.id.clone(), cost.clause.clone()));
            }
        }
        let mut terms: Vec<Id> = Vec::new();
        for clause in
            contingent.iter().map(|fee| &fee.clause).chain(quoted_later.iter().map(|(_, clause)| clause))
        {
            if !terms.contains(clause) {
                terms.push(clause.clone());
            }
        }
        CompiledRemedy {
            id: remedy.id.clone(),
            credits: remedy.credits,
            gates,
            fees,
            contingent,
            quoted_later,
            terms,
            duties: self.notices(&document.duties, "duty", &remedy.id),
            notices: self.notices(&document.notices, "notice", &remedy.id),
        }
    }

    fn fees(&mut self, fees: &[Fee], list: &str, remedy: &Id) -> Vec<CompiledFee> {
        let at_list = Pointer::Field(&Pointer::Root, list);
        let mut own = Vec::new();
        for (index, fee) in fees.iter().enumerate() {
            let at = Pointer::Index(&at_list, index);
            self.remedy_list(&fee.remedies, &at);
            if fee.remedies.contains(remedy) {
                self.clause(&fee.clause, &Pointer::Field(&at, "clause"));
                own.push(CompiledFee {
                    id: fee.id.clone(),
                    clause: fee.clause.clone(),
                    rate: fee.rate.clone(),
                    when: fee.when.as_ref().map(|when| self.node(when, &Pointer::Field(&at, "when"))),
                });
            }
        }
        own
    }

    fn notices(&mut self, notices: &[Notice], list: &str, remedy: &Id) -> Vec<CompiledNotice> {
        let at_list = Pointer::Field(&Pointer::Root, list);
        let mut own = Vec::new();
        for (index, notice) in notices.iter().enumerate() {
            let at = Pointer::Index(&at_list, index);
            if !notice.remedies.is_empty() {
                self.remedy_list(&notice.remedies, &at);
            }
            if notice.remedies.is_empty() || notice.remedies.contains(remedy) {
                let notice = CompiledNotice {
                    clause: self.clause(&notice.clause, &Pointer::Field(&at, "clause")),
                    when: notice.when.as_ref().map(|when| self.node(when, &Pointer::Field(&at, "when"))),
                };
                let place = own.partition_point(|earlier: &CompiledNotice| earlier.clause <= notice.clause);
                own.insert(place, notice);
            }
        }
        own
    }

    pub(super) fn wishes(&mut self) {
        let document = self.document;
        for (index, wish) in document.wishes.iter().enumerate() {
            let at_list = Pointer::Field(&Pointer::Root, "wish");
            let at = Pointer::Index(&at_list, index);
            self.remedy_list(&wish.remedies, &at);
            for (asked, fact) in wish.also_asks.iter().enumerate() {
                self.fact(fact, &Pointer::Index(&Pointer::Field(&at, "also_asks"), asked));
            }
            for (fact, value) in &wish.answers {
                let at = Pointer::Field(&at, "answers");
                let at = Pointer::Field(&at, fact.as_str());
                self.bits(fact, std::slice::from_ref(value), &at);
            }
        }
    }

    /// Notes unknown remedies.
    pub(super) fn remedy_list(&mut self, remedies: &[Id], at: &Pointer<'_>) {
        let at = Pointer::Field(at, "remedies");
        if remedies.is_empty() {
            self.problem(&at, || "name at least one remedy: this has no effect".to_owned());
        }
        for (index, remedy) in remedies.iter().enumerate() {
            self.remedy_index(remedy, &Pointer::Index(&at, index));
        }
    }
}
