//! The readable policy: every clause of a document, rendered without an app.

mod schema_org;

use maud::{Markup, PreEscaped, html};
use policy::document::{Clause, Row, Table};
use policy::{Document, Id, Period};
use words::{Language, format, readable as texts};

/// The maximum number of characters of a search: the search compares each word with each clause.
pub(super) const MAX_QUERY_CHARACTERS: usize = 100;

/// The content of the page.
pub(super) struct ReadablePolicy<'d> {
    pub(super) document: &'d Document,
    pub(super) language: Language,
    /// The words that shown clauses contain; empty for all clauses.
    pub(super) query: &'d str,
}

impl ReadablePolicy<'_> {
    pub(super) fn heading(&self) -> String {
        texts::title(self.language, self.document.policy.name.get(self.tag()))
    }

    pub(super) fn description(&self) -> String {
        texts::description(self.language, self.document.policy.name.get(self.tag()))
    }

    /// Returns the style sheet, and what schema.org can say about the policy.
    pub(super) fn head(&self) -> Markup {
        // In a script element only `<` could end the element.
        let data = schema_org::return_policy(self.document, self.language, &self.heading());
        let data = data.to_string().replace('<', "\\u003c");
        html! {
            link rel="stylesheet" href="/policy.css";
            script type="application/ld+json" { (PreEscaped(data)) }
        }
    }

    pub(super) fn content(&self) -> Markup {
        let (language, about) = (self.language, &self.document.policy);
        let (in_force, version) =
            (format::date(language, about.effective_on), format::version(language, &about.version));
        let found = self.document.clauses.iter().filter(|clause| self.contains(clause)).count();
        html! {
            article.policy {
                h1 { (self.heading()) }
                p.lead {
                    (texts::in_force(language, &in_force))
                    @if version != in_force { " " (texts::version(language, &version)) }
                }
                search {
                    form method="get" {
                        label for="q" { (texts::search(language)) }
                        input #q type="search" name="q" value=(self.query) maxlength=(MAX_QUERY_CHARACTERS);
                        button.button type="submit" { (texts::search_button(language)) }
                    }
                }
                @if self.query.is_empty() {
                    nav.contents aria-label=(texts::contents(language)) {
                        ul {
                            @for section in &self.document.sections {
                                li { a href={ "#" (section.id) } { (section.title.get(self.tag())) } }
                            }
                        }
                    }
                } @else {
                    p role="status" {
                        (texts::found(language, found)) " · "
                        a href={ "/" (about.id) "/policy" } { (texts::show_all(language)) }
                    }
                }
                @for section in &self.document.sections {
                    @let clauses = self.clauses_of(&section.id);
                    @if !clauses.is_empty() {
                        section id=(section.id) {
                            h2 { (section.title.get(self.tag())) }
                            @for clause in clauses { (self.clause(clause)) }
                        }
                    }
                }
                @if self.query.is_empty() {
                    @for table in &self.document.tables { (self.table(table)) }
                    (self.freight())
                    (self.readings())
                }
            }
        }
    }

    fn clauses_of(&self, section: &Id) -> Vec<&Clause> {
        let is_in = |clause: &&Clause| {
            let rest = clause.id.as_str().strip_prefix(section.as_str());
            rest.is_some_and(|rest| rest.starts_with('.'))
        };
        self.document.clauses.iter().filter(is_in).filter(|clause| self.contains(clause)).collect()
    }

    /// Returns whether a clause contains every word of the query.
    fn contains(&self, clause: &Clause) -> bool {
        let reading = clause.reading.as_ref().map_or("", |reading| reading.get(self.tag()));
        let text = [clause.id.as_str(), clause.text.get(self.tag()), &clause.source, reading].join("\n");
        let text = text.to_lowercase();
        self.query.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }

    fn clause(&self, clause: &Clause) -> Markup {
        html! {
            section.clause id=(clause.id) {
                h3 { a href={ "#" (clause.id) } { (clause.id) } }
                p { (clause.text.get(self.tag())) }
                figure {
                    figcaption { (texts::own_words(self.language)) }
                    blockquote lang=(self.document.policy.source_language()) { (clause.source) }
                }
                @if let Some(reading) = &clause.reading {
                    p.reading { strong { (texts::reading(self.language)) } (format::colon(self.language)) (reading.get(self.tag())) }
                }
            }
        }
    }

    fn table(&self, table: &Table) -> Markup {
        let heading = texts::periods(self.language);
        html! {
            section id={ "table-" (table.id) } {
                h2 { (heading) }
                table {
                    thead { tr {
                        th scope="col" { (texts::applies_to(self.language)) }
                        th scope="col" { (texts::period(self.language)) }
                        th scope="col" { (texts::clause(self.language)) }
                    } }
                    tbody {
                        @for row in &table.rows {
                            tr {
                                th scope="row" { (self.choices(row)) }
                                td {
                                    (period(self.language, row.period))
                                    @if row.assumed { ", " (texts::to_be_confirmed(self.language)) }
                                }
                                td { (citation(&row.clause)) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn choices(&self, row: &Row) -> String {
        let label = |fact: &Id, choice: &Id| {
            let choices = self.document.fact(fact).map_or(&[][..], |fact| &fact.choices);
            let known = choices.iter().find(|other| other.id == *choice);
            known.map_or_else(|| choice.to_string(), |choice| choice.label.get(self.tag()).to_owned())
        };
        let keys = row.keys.iter().map(|(fact, choices)| {
            choices.iter().map(|choice| label(fact, choice)).collect::<Vec<_>>().join(", ")
        });
        keys.collect::<Vec<_>>().join("; ")
    }

    fn freight(&self) -> Markup {
        let language = self.language;
        html! {
            @if !self.document.freight.is_empty() {
                section #freight {
                    h2 { (texts::freight(language)) }
                    table {
                        thead { tr {
                            th scope="col" { (texts::applies_to(language)) }
                            th scope="col" { (texts::leg_heading(language)) }
                            th scope="col" { (texts::payer_heading(language)) }
                            th scope="col" { (texts::method(language)) }
                            th scope="col" { (texts::clause(language)) }
                        } }
                        tbody {
                            @for term in &self.document.freight {
                                tr {
                                    th scope="row" { (self.remedies(&term.remedies)) }
                                    td { (texts::leg(language, term.leg)) }
                                    td { (texts::payer(language, term.payer)) }
                                    td { (term.label.get(self.tag())) }
                                    td { (citation(&term.clause)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn remedies(&self, remedies: &[Id]) -> String {
        let labels = remedies.iter().filter_map(|remedy| self.document.remedy(remedy));
        let labels: Vec<&str> = labels.map(|remedy| remedy.label.get(self.tag())).collect();
        if labels.is_empty() { texts::every_remedy(self.language).to_owned() } else { labels.join(", ") }
    }

    fn readings(&self) -> Markup {
        html! {
            @if !self.document.readings.is_empty() {
                section #readings {
                    h2 { (texts::readings(self.language)) }
                    dl {
                        @for reading in &self.document.readings {
                            dt { (reading.open.get(self.tag())) }
                            dd { (reading.decision.get(self.tag())) }
                        }
                    }
                }
            }
        }
    }

    fn tag(&self) -> &'static str {
        self.language.tag()
    }
}

/// Returns a link to a clause.
fn citation(clause: &Id) -> Markup {
    html! { a href={ "#" (clause) } { (clause) } }
}

fn period(language: Language, period: Period) -> String {
    match period {
        Period::Days(days) => texts::days(language, days),
        Period::BusinessDays(days) => texts::business_days(language, days),
        Period::Months(months) if months % 12 == 0 => texts::years(language, months / 12),
        Period::Months(months) => texts::months(language, months),
        Period::SeasonEnd { month, day } => texts::through(language, day, month),
    }
}
