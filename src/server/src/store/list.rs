//! Lists requests. The database filters, sorts and limits by columns that one index contains.

use policy::{Date, Id, Money, Status};
use serde::Deserialize;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row as _};

use super::read::summary_of;
use super::{Store, StoreError, Summary, serials};

/// The requests to list; each condition narrows the list.
#[derive(Default)]
pub(crate) struct ListFilter {
    pub(crate) status: Option<Status>,
    /// The id of a policy.
    pub(crate) policy: Option<String>,
    /// A part of the customer's name, company or e-mail address.
    pub(crate) customer: Option<String>,
    /// A part of a model.
    pub(crate) product: Option<String>,
    /// A serial number that an open RMA number covers, however it is written.
    pub(crate) serial: Option<String>,
    /// The earliest time of filing.
    pub(crate) since: Option<i64>,
    /// The day before which the deadline lies.
    pub(crate) due_before: Option<Date>,
}

/// The column by which a list is sorted. Requests without a value come last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum SortKey {
    /// Oldest first
    Age,
    /// Earliest first
    Deadline,
    /// Largest amount first
    Money,
    /// By name
    Customer,
    /// By the first model
    Product,
    /// By the name of the status
    Status,
}

/// The order of a list, and its length.
pub(crate) struct ListOrder {
    pub(crate) key: SortKey,
    pub(crate) is_reversed: bool,
    /// The maximum number of requests; `None` for all.
    pub(crate) limit: Option<u32>,
}

/// A request in a list.
pub(crate) struct Listed {
    pub(crate) summary: Summary,
    /// The digest of the document that decided.
    pub(crate) digest: String,
    /// The name and the company; `None` if the personal data was deleted.
    pub(crate) customer: Option<String>,
    /// The model of the first line; `None` if the personal data was deleted.
    pub(crate) product: Option<String>,
    /// The number of lines.
    pub(crate) lines: i64,
    /// The chosen remedies, each once, in the order of the lines.
    pub(crate) remedies: Vec<Id>,
    /// What the customer gets; `None` while an amount is unknown.
    pub(crate) net: Option<Money>,
    /// The last day of shipping of an open request.
    pub(crate) deadline: Option<String>,
}

impl Store {
    /// Returns the requests that meet the filter.
    ///
    /// # Errors
    /// [`StoreError`]
    pub(crate) async fn list(
        &self,
        filter: &ListFilter,
        order: &ListOrder,
    ) -> Result<Vec<Listed>, StoreError> {
        let (conditions, values) = filter.conditions();
        let columns = order.columns(filter.status.is_some() || conditions.is_empty());
        let conditions =
            if conditions.is_empty() { String::new() } else { format!("WHERE {}", conditions.join(" AND ")) };
        let limit = order.limit.map(|limit| format!("LIMIT {limit}")).unwrap_or_default();
        // The inner SELECT reads the index alone, the outer one the rows that are listed.
        let select = format!(
            "SELECT reference, policy, digest, status, filed_at, rma_number, last_ship_day, customer, product, lines, net, \
             assessment, {} AS open_deadline FROM requests WHERE id IN (SELECT id FROM requests {conditions} ORDER BY {columns} {limit}) \
             ORDER BY {columns}",
            open_deadline()
        );
        let mut query = sqlx::query(AssertSqlSafe(select));
        for value in values {
            query = match value {
                Value::Integer(value) => query.bind(value),
                Value::Text(value) => query.bind(value),
            };
        }
        // Each row is read as it arrives: an assessment may take megabytes.
        query.map(|row| listed_of(&row)).fetch_all(&self.readers).await?.into_iter().collect()
    }
}

enum Value {
    Integer(i64),
    Text(String),
}

impl ListFilter {
    /// Returns the conditions in SQL, and the values of their placeholders.
    fn conditions(&self) -> (Vec<String>, Vec<Value>) {
        let part_of = |text: &String| Value::Text(pattern(text));
        let deadline = format!("{} <", open_deadline());
        let conditions = [
            ("status =", self.status.map(|status| Value::Text(status.as_str().to_owned())), ""),
            ("policy =", self.policy.clone().map(Value::Text), ""),
            ("customer_key LIKE", self.customer.as_ref().map(part_of), r" ESCAPE '\'"),
            ("product_key LIKE", self.product.as_ref().map(part_of), r" ESCAPE '\'"),
            (
                "id IN (SELECT request_id FROM open_serials WHERE serial =",
                self.serial.as_deref().map(|serial| Value::Text(serials::key_of(serial))),
                ")",
            ),
            ("filed_at >=", self.since.map(Value::Integer), ""),
            (deadline.as_str(), self.due_before.map(|day| Value::Text(day.to_string())), ""),
        ];
        let conditions = conditions.into_iter().filter_map(|(start, value, end)| Some((start, value?, end)));
        (1..)
            .zip(conditions)
            .map(|(number, (start, value, end))| (format!("{start} ${number}{end}"), value))
            .unzip()
    }
}

impl ListOrder {
    /// Returns the terms of `ORDER BY`. `is_by_index` is whether an index has the requests in the order of their ids; otherwise `+` keeps the
    /// database from reading all rows in that order.
    fn columns(&self, is_by_index: bool) -> String {
        let direction = if self.is_reversed { "DESC" } else { "ASC" };
        let id = if is_by_index { "id" } else { "+id" };
        let column = match self.key {
            SortKey::Age => return format!("{id} {direction}"),
            SortKey::Deadline => &open_deadline(),
            SortKey::Money => {
                let direction = if self.is_reversed { "ASC" } else { "DESC" };
                return format!("net IS NULL, net {direction}, id");
            }
            SortKey::Customer => "customer_key",
            SortKey::Product => "product_key",
            SortKey::Status => "status",
        };
        format!("{column} IS NULL, {column} {direction}, id")
    }
}

/// Returns an expression in SQL for the deadline of a request that has not ended, since nothing falls due afterwards.
fn open_deadline() -> String {
    let open = Status::ALL.into_iter().filter(|status| !status.has_ended());
    let open: Vec<String> = open.map(|status| format!("'{}'", status.as_str())).collect();
    format!("CASE WHEN status IN ({}) THEN deadline END", open.join(", "))
}

/// Returns a pattern for `LIKE` that finds a text anywhere in a key.
fn pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for character in text.chars().flat_map(char::to_lowercase) {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

fn listed_of(row: &AnyRow) -> Result<Listed, StoreError> {
    Ok(Listed {
        summary: summary_of(row)?,
        digest: row.try_get("digest")?,
        customer: row.try_get("customer")?,
        product: row.try_get("product")?,
        lines: row.try_get::<Option<i64>, _>("lines")?.unwrap_or_default(),
        remedies: remedies_of(row.try_get("assessment")?),
        net: row.try_get::<Option<i64>, _>("net")?.map(Money::from_cents),
        deadline: row.try_get("open_deadline")?,
    })
}

/// The part of a stored assessment that has the chosen remedies.
#[derive(Deserialize)]
struct Chosen {
    lines: Vec<ChosenLine>,
}

#[derive(Deserialize)]
struct ChosenLine {
    remedies: Vec<ChosenRemedy>,
}

#[derive(Deserialize)]
struct ChosenRemedy {
    remedy: Id,
}

/// Returns the chosen remedies, each once; none where the assessment is damaged, so that the list is still printed.
fn remedies_of(assessment: &str) -> Vec<Id> {
    let Ok(Chosen { lines }) = serde_json::from_str(assessment) else { return Vec::new() };
    let mut remedies = Vec::new();
    for ChosenRemedy { remedy } in lines.into_iter().flat_map(|line| line.remedies) {
        if !remedies.contains(&remedy) {
            remedies.push(remedy);
        }
    }
    remedies
}
