//! Writes the estimate as CSV.

use super::estimate::GOODS;
use super::{Estimate, Value};

impl Estimate {
    /// Writes the whole estimate as CSV: the header's names and values, an empty row, the headings, the rows, the sums.
    ///
    /// A text that a spreadsheet would read as a formula gets an apostrophe in front.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        // Writing into memory does not fail.
        for (name, value) in &self.header {
            let _ = writer.write_record([name.as_str(), &written(value)]);
        }
        let _ = writer.write_record([""]);
        let _ = writer.write_record(&self.headings);
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(written));
        }
        let mut sums = vec![String::new(); self.headings.len()];
        if let Some(first) = sums.first_mut() {
            "total".clone_into(first);
        }
        for (name, amount) in ["gross", "fees", "net", GOODS].iter().zip(self.sums) {
            let place = self.headings.iter().position(|heading| heading == name);
            if let Some(place) = place.and_then(|place| sums.get_mut(place)) {
                *place = amount.to_string();
            }
        }
        if self.is_assumed
            && let Some(last) = sums.last_mut()
        {
            "up to".clone_into(last);
        }
        let _ = writer.write_record(sums);
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }
}

/// Writes a value as text. Only texts can contain a formula; amounts are computed and may begin with a minus sign.
fn written(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => harmless(text),
        Value::Count(count) => count.to_string(),
        Value::Money(amount) => amount.to_string(),
        Value::Date(date) => date.to_string(),
    }
}

/// Returns the text, with an apostrophe in front if a spreadsheet would read it as a formula.
#[must_use]
pub fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
