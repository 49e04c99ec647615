//! Stores the facts that the cells of a row state.

use policy::document::{Fact, FactType, Scope};
use policy::{Answer, Id};

use super::RowState;
use crate::cell::{Choices, is_against_new, read_bool};
use crate::grid::Cell;
use crate::reading::memory::Value;
use crate::reading::{Problem, RowReader};
use crate::vocabulary::{Target, Vocabulary};

impl RowReader<'_> {
    /// Stores the answer of a cell to a fact.
    pub(super) fn take_fact(
        &self,
        index: usize,
        target: &Target,
        fact: &Fact,
        cell: &Cell,
        state: &mut RowState,
    ) -> Result<(), Problem> {
        match self.answer(index, fact, cell, &state.context) {
            Ok(None) => Ok(()),
            Ok(Some(answer)) if fact.scope == Scope::Request => {
                state.reading.request.push((index, fact.id.clone(), answer));
                Ok(())
            }
            Ok(Some(answer)) => self.keep(index, target, cell, Value::Answer(answer), state),
            // `Used` under `Condition` is no condition, but names another fact.
            Err(problem @ Problem::NotAChoice(_)) => {
                let named = self.vocabulary().named_fact(&cell.text);
                let named = named.as_ref().and_then(|id| self.document.fact(id));
                match named.filter(|fact| fact.kind == FactType::Bool && fact.scope == Scope::Line) {
                    Some(other) => state.state(&other.id, Answer::Bool(true)),
                    None => Err(problem),
                }
            }
            Err(problem) => Err(problem),
        }
    }

    /// Returns the names of facts.
    pub(super) fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| Vocabulary::of(self.document))
    }

    /// Stores the answer that `yes` in a cell states. `No` states the opposite of yes or no, and nothing about a choice.
    pub(super) fn take_answer(
        &self,
        (fact, answer): (&Id, &Id),
        cell: &Cell,
        state: &mut RowState,
    ) -> Result<(), Problem> {
        let yes = read_bool(&cell.text).ok_or(Problem::NotYesOrNo)?;
        match self.choices.get(fact) {
            Some(choices) if Choices::ids(choices).contains(answer) => {
                if yes {
                    state.state(fact, Answer::Text(answer.to_string()))
                } else {
                    Ok(())
                }
            }
            Some(_) => Ok(()),
            None => state.state(fact, Answer::Bool(yes != (*answer == *"no"))),
        }
    }

    /// Marks the fact of a column as one that the row states in an unknown way, so that it is not assumed. An unknown word for the
    /// condition may contradict every fact with the answers yes and no; a remark such as `Open box`, in a column of any fact, what is assumed
    /// of new goods.
    pub(super) fn doubt(&self, index: usize, cell: Option<&Cell>, problem: &Problem, state: &mut RowState) {
        if let Problem::NotAChoice(choices) = problem
            && choices.iter().any(|choice| *choice == *"none")
        {
            let facts = self.document.facts.iter().filter(|fact| fact.kind == FactType::Bool);
            state.reading.doubtful.extend(facts.map(|fact| fact.id.clone()));
        }
        if let Problem::NotAChoice(_) | Problem::NotYesOrNo = problem {
            state.reading.has_remark |= cell.is_some_and(|cell| is_against_new(&cell.text));
        }
        let target = self.mapping.columns().get(index).and_then(|column| column.target.as_ref());
        if let Some((Target::Fact(fact) | Target::Answer(fact, _), _)) = target {
            state.reading.doubtful.push(fact.clone());
        }
    }
}

impl RowState {
    /// Sets a fact of the line, unless another column of the row states something else.
    pub(super) fn state(&mut self, fact: &Id, answer: Answer) -> Result<(), Problem> {
        if self.line.get(fact).is_some_and(|other| other != answer) {
            self.line.set(fact, None);
            self.reading.doubtful.push(fact.clone());
            return Err(Problem::Contradicts { fact: fact.clone() });
        }
        self.line.set(fact, Some(answer));
        Ok(())
    }
}
