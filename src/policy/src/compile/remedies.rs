//! Gates and remedies, with their charges, freight terms, duties and notices.

use super::Compiler;
use crate::assessment::Freight;
use crate::compile::program::{
    CompiledCondition, CompiledFee, CompiledGate, CompiledRemedy, Conditional, FactSet,
};
use crate::document::condition::Condition;
use crate::document::{Fee, Gate, Notice, Remedy};
use crate::value::Id;
use crate::value::Pointer;

impl Compiler<'_> {
    pub(super) fn gate(&mut self, gate: &Gate, index: usize) -> CompiledGate {
        let at_list = Pointer::Root.field("gate");
        let at = at_list.element(index);
        self.remedy_list(&gate.remedies, &at);
        let mut require = self.condition(&gate.require, &at.field("require"));
        let unless = gate.unless.as_ref().map(|unless| self.condition(unless, &at.field("unless")));
        if let Some(exception) = &unless {
            self.read_tables_outside(&mut require, exception);
        }
        if let Some(duty) = gate.step.as_ref().and_then(|step| step.duty.as_ref()) {
            self.clause(duty, &at.field("step").field("duty"));
        }
        CompiledGate {
            clause: self.clause(&gate.clause, &at.field("clause")),
            require,
            unless,
            exception_closes: false,
            has_step: gate.step.is_some(),
        }
    }

    pub(super) fn remedy(&mut self, remedy: &Remedy, index: usize) -> CompiledRemedy {
        let document = self.document;
        let all_gates = document.gates.iter().enumerate();
        let gates: Vec<usize> = all_gates
            .filter(|(_, gate)| gate.remedies.contains(&remedy.id))
            .map(|(index, _)| index)
            .collect();
        if gates.is_empty() {
            let at = Pointer::Root.field("remedy");
            self.problem(&at.element(index), || {
                format!("no gate guards remedy `{}`: it would always be open", remedy.id)
            });
        }
        let fees = self.fees(&document.fees, "fee", &remedy.id);
        let contingent = self.fees(&document.contingent, "contingent", &remedy.id);
        let mut quoted_later = Vec::new();
        for (index, cost) in document.quoted_later.iter().enumerate() {
            let at_list = Pointer::Root.field("quoted_later");
            let at = at_list.element(index);
            self.remedy_list(&cost.remedies, &at);
            self.clause(&cost.clause, &at.field("clause"));
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
            freight: self.freight(&remedy.id),
            fees,
            contingent,
            quoted_later,
            terms,
            duties: self.notices(&document.duties, "duty", &remedy.id),
            notices: self.notices(&document.notices, "notice", &remedy.id),
            // Set once the order of evaluation is known.
            chain: Vec::new(),
            reads: FactSet::EMPTY,
        }
    }

    fn fees(&mut self, fees: &[Fee], list: &str, remedy: &Id) -> Vec<CompiledFee> {
        let at_list = Pointer::Root.field(list);
        let mut own: Vec<CompiledFee> = Vec::new();
        for (index, fee) in fees.iter().enumerate() {
            let at = at_list.element(index);
            self.remedy_list(&fee.remedies, &at);
            if fee.remedies.contains(remedy) {
                self.clause(&fee.clause, &at.field("clause"));
                let tiers = own.iter().enumerate().filter(|(_, earlier)| earlier.id == fee.id);
                let earlier_tiers = tiers.map(|(index, _)| index).collect();
                own.push(CompiledFee {
                    earlier_tiers,
                    shared: fee.rate.is_shared().then(|| self.shared_index(remedy)),
                    id: fee.id.clone(),
                    clause: fee.clause.clone(),
                    rate: fee.rate.clone(),
                    when: fee.when.as_ref().map(|when| self.condition(when, &at.field("when"))),
                });
            }
        }
        own
    }

    fn freight(&mut self, remedy: &Id) -> Vec<Conditional<Freight>> {
        let document = self.document;
        let at_list = Pointer::Root.field("freight");
        let mut own = Vec::new();
        for (index, term) in document.freight.iter().enumerate() {
            let at = at_list.element(index);
            if !term.remedies.is_empty() {
                self.remedy_list(&term.remedies, &at);
            }
            if term.remedies.is_empty() || term.remedies.contains(remedy) {
                self.clause(&term.clause, &at.field("clause"));
                let (method, clause) = (term.method.clone(), term.clause.clone());
                own.push(Conditional {
                    value: Freight { leg: term.leg, payer: term.payer, method, clause },
                    when: term.when.as_ref().map(|when| self.shown_when(when, &at)),
                });
            }
        }
        own
    }

    /// Returns the index of the remedy among those with a charge per request.
    fn shared_index(&mut self, remedy: &Id) -> usize {
        let remedy = self.document.remedies.iter().position(|other| other.id == *remedy).unwrap_or(0);
        self.shared.iter().position(|shared| *shared == remedy).unwrap_or_else(|| {
            self.shared.push(remedy);
            self.shared.len().saturating_sub(1)
        })
    }

    fn notices(&mut self, notices: &[Notice], list: &str, remedy: &Id) -> Vec<Conditional<Id>> {
        let at_list = Pointer::Root.field(list);
        let mut own = Vec::new();
        for (index, notice) in notices.iter().enumerate() {
            let at = at_list.element(index);
            if !notice.remedies.is_empty() {
                self.remedy_list(&notice.remedies, &at);
            }
            if notice.shows_for(remedy) {
                let clause = self.clause(&notice.clause, &at.field("clause"));
                let when = notice.when.as_ref().map(|when| self.shown_when(when, &at));
                let place = own.partition_point(|(before, _)| *before <= clause);
                own.insert(place, (clause, Conditional { value: notice.clause.clone(), when }));
            }
        }
        own.into_iter().map(|(_, notice)| notice).collect()
    }

    /// Compiles the condition under which a notice or a freight term is shown.
    fn shown_when(&mut self, when: &Condition, at: &Pointer<'_>) -> CompiledCondition {
        self.absent_is_vague = true;
        let when = self.condition(when, &at.field("when"));
        self.absent_is_vague = false;
        when
    }

    /// Records unknown remedies, and an empty list.
    pub(super) fn remedy_list(&mut self, remedies: &[Id], at: &Pointer<'_>) {
        let at = at.field("remedies");
        if remedies.is_empty() {
            self.problem(&at, || "name at least one remedy: this has no effect".to_owned());
        }
        for (index, remedy) in remedies.iter().enumerate() {
            self.remedy_index(remedy, &at.element(index));
        }
    }
}
