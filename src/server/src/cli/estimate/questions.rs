//! Questions about a list that only the user can answer, each with the option that answers it.

use std::fmt;

use estimate::{Mapping, Question, Readings, Target};

/// Questions that the command line does not answer; the command ends with status 2.
#[derive(Debug)]
pub(in crate::cli) struct Unanswered(Vec<String>);

impl Unanswered {
    pub(super) fn new(mapping: &Mapping, questions: Vec<Question>) -> Self {
        Self(questions.iter().map(|question| asked(mapping, question)).collect())
    }
}

fn asked(mapping: &Mapping, question: &Question) -> String {
    let Question { heading, row, sample, cells, readings, .. } = question;
    let name = |column: usize| {
        let heading = mapping.columns().get(column).map(|column| column.heading.as_str()).unwrap_or_default();
        let is_unique = mapping.columns().iter().filter(|other| other.heading == heading).count() == 1;
        if is_unique { heading.to_owned() } else { column.saturating_add(1).to_string() }
    };
    let waiting = match cells {
        1 => "1 cell waits for the answer".to_owned(),
        _ => format!("{cells} cells wait for the answer"),
    };
    match readings {
        Readings::Dates { day_first, month_first } => format!(
            "column `{heading}`: is `{sample}` in row {row} {day_first} (--dates dmy) or {month_first} (--dates mdy)? {waiting}"
        ),
        Readings::Decimals { point, comma } => {
            let shown =
                |amount: &Option<policy::Money>| amount.map_or("no amount".to_owned(), |it| it.to_string());
            format!(
                "column `{heading}`: is `{sample}` in row {row} {} (--decimals point) or {} (--decimals comma)? {waiting}",
                shown(point),
                shown(comma)
            )
        }
        Readings::StoredDates { stored, swapped } => format!(
            "column `{heading}`: a spreadsheet of another country seems to have swapped day and month of some dates. \
             Is the date in row {row} {stored} (--stored-dates keep) or {swapped} (--stored-dates swap)? {waiting}"
        ),
        Readings::Column { target, candidates, .. }
            if question.is_about_currencies() || question.is_about_taxes() =>
        {
            let amounts = name(candidates.first().copied().unwrap_or(question.column));
            let (reason, unit) = if question.is_about_taxes() {
                let reason = format!(
                    "by column `{heading}`, such as `{sample}` in row {row}, some amounts of `{amounts}` may include taxes"
                );
                (reason, "without taxes")
            } else {
                (format!("column `{heading}` names several currencies"), "in the currency of the policy")
            };
            format!(
                "{reason}: do they count as if all were {unit} (--column \"{amounts}={target}\"), or not (--column \"{amounts}=\")?"
            )
        }
        Readings::Column { .. } if question.is_about_rounding() => format!(
            "column `{heading}` holds prices that are finer than a cent, such as `{sample}` in row {row}: are they rounded to the cent \
             (--column \"{heading}=unit_price\"), or unknown (--column \"{heading}=\")?"
        ),
        Readings::Column { target, candidates, by_heading: true } => {
            let options = candidates.iter().map(|column| format!("--column \"{}={target}\"", name(*column)));
            format!("several columns may be the {target}: {}?", options.collect::<Vec<_>>().join(" or "))
        }
        Readings::Column { .. } if question.is_about_list_price() => format!(
            "column `{heading}` has the heading of a list price: is it what one unit cost, such as `{sample}` in row {row} \
             (--column \"{heading}=unit_price\"), or not (--column \"{heading}=\")?"
        ),
        Readings::Column { target, candidates, by_heading: false } => {
            let options = candidates.iter().map(|column| format!("--column \"{}={target}\"", name(*column)));
            let present = |column: usize| {
                let target = mapping.columns().get(column).and_then(|column| column.target.as_ref());
                target.map(|(target, _)| target.to_string()).unwrap_or_default()
            };
            let none = candidates
                .iter()
                .map(|column| format!("--column \"{}={}\"", name(*column), present(*column)));
            format!(
                "column `{heading}` holds values such as `{sample}` in row {row}: is it the {target} ({}), or not ({})?",
                options.collect::<Vec<_>>().join(" or "),
                none.collect::<Vec<_>>().join(" ")
            )
        }
        Readings::Guesses { columns } => {
            let guesses = columns.iter().map(|(column, target)| format!("`{}` the {target}", name(*column)));
            format!(
                "the headings are in a language that is not known. By their content, is {}? (--accept-columns, or --column for each)",
                guesses.collect::<Vec<_>>().join(", ")
            )
        }
        Readings::Facts { targets } if targets.contains(&Target::LineTotal) => format!(
            "column `{heading}` grows with the quantity for one model: is it the price of one unit \
             (--column \"{heading}=unit_price\") or of the whole line (--column \"{heading}=line_total\")?"
        ),
        Readings::Facts { targets } => {
            let options = targets.iter().map(|target| format!("{target} (--column \"{heading}={target}\")"));
            format!(
                "column `{heading}` holds values such as `{sample}` in row {row}, which may contradict what is assumed about the list. \
                 Does it state {}, or none of them (--column \"{heading}=\")?",
                options.collect::<Vec<_>>().join(", ")
            )
        }
        Readings::CarryDown => format!(
            "column `{heading}`: does `{sample}` in row {row} hold for the empty cells below it \
             (--carry-down yes), or are they unknown (--carry-down no)? {waiting}"
        ),
        Readings::Withdrawn => format!(
            "column `{heading}`: `{sample}` in row {row} may mean that the goods are not there. \
             Are such rows left out (--leave-out yes), or part of the list (--leave-out no)? {waiting}"
        ),
    }
}

impl fmt::Display for Unanswered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl std::error::Error for Unanswered {}
