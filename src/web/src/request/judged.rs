//! What follows from a draft: which questions matter, what is wrong with the answers, and what every remedy would mean.

use crate::ui::vendor::Vendor;
use policy::{Assessment, FaultKind, Id, Interest, RemedyAssessment, Verdict};
use serde_json::Value;

use crate::request::body;
use crate::request::draft::{Draft, LineDraft};
use crate::request::place::Place;

/// What follows from a draft.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The questions about the request, in order.
    pub asked: Vec<Id>,
    /// The questions about each product, in order.
    pub asked_of_lines: Vec<Vec<Id>>,
    /// The request with nothing but the answers that count: what is judged, and what is filed.
    pub request: Value,
    /// What every remedy would mean.
    pub assessment: Assessment,
    /// What is wrong with it.
    pub faults: Faults,
}

/// What is wrong, and where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults(Vec<(Place, FaultKind)>);

impl Faults {
    /// What is wrong at the input with this id.
    #[must_use]
    pub fn at(&self, id: &str) -> Option<&FaultKind> {
        self.0.iter().find(|(place, _)| place.id == id).map(|(_, kind)| kind)
    }

    /// All of it.
    #[must_use]
    pub fn to_vec(&self) -> Vec<(Place, FaultKind)> {
        self.0.clone()
    }

    /// How many inputs are wrong.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Vec<(Place, FaultKind)>> for Faults {
    fn from(faults: Vec<(Place, FaultKind)>) -> Self {
        Self(faults)
    }
}

impl Judged {
    /// Judges a draft as of the vendor's today.
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "it cannot: see below")]
    pub fn of(vendor: &Vendor, draft: &Draft) -> Self {
        let (policy, document) = (&vendor.policy, vendor.document());
        let typed = body::request(document, draft, vendor.today, &|_, _| true);
        let (inquiry, faults) = policy.examine(&typed, vendor.today);
        #[expect(clippy::expect_used, reason = "an inquiry comes of every JSON object, and this is one")]
        let inquiry = inquiry.expect("a request is an object");
        let interests: Vec<Interest> = draft.lines.iter().map(|line| interest(vendor, line)).collect();
        let interview = policy.interview(&inquiry, &interests);
        let keys: Vec<u32> = draft.lines.iter().map(|line| line.key).collect();
        let faults = faults.into_iter().map(|fault| (Place::from_pointer(&fault.pointer, &keys), fault.kind));
        let faults: Vec<(Place, FaultKind)> = faults.collect();
        let is_asked = |line: Option<usize>, fact: &str| {
            let asked = match line {
                None => Some(&interview.request_questions),
                Some(line) => interview.line_questions.get(line),
            };
            asked.is_some_and(|asked| asked.iter().any(|id| id == fact))
        };
        let counts = |line: Option<usize>, fact: &str| {
            let interest = line.and_then(|line| interests.get(line));
            let is_implied = interest.is_some_and(|interest| interest.answered.iter().any(|id| id == fact));
            // A good price is always told: no gate asks for it, and everybody reckons with it.
            let is_price = || {
                fact == "unit_price"
                    && !faults.iter().any(|(place, _)| place.line == line && place.name == fact)
            };
            is_asked(line, fact) || is_implied || is_price()
        };
        let is_fact = |name: &str| document.fact(&name.into()).is_some();
        let request = body::request(document, draft, vendor.today, &counts);
        let faults = faults
            .into_iter()
            .filter(|(place, _)| !is_fact(&place.name) || is_asked(place.line, &place.name));
        Self {
            request,
            assessment: policy.assess(&interview.inquiry),
            faults: Faults::from(faults.collect::<Vec<_>>()),
            asked: interview.request_questions,
            asked_of_lines: interview.line_questions,
        }
    }

    /// A remedy as judged for the product at this place.
    #[must_use]
    pub fn remedy(&self, line: usize, remedy: &Id) -> Option<&RemedyAssessment> {
        self.assessment.lines.get(line)?.remedies.iter().find(|judged| judged.remedy == *remedy)
    }

    /// The remedy that is requested for a product, unless it is closed.
    #[must_use]
    pub fn chosen(&self, line: usize, draft: &LineDraft) -> Option<&RemedyAssessment> {
        let chosen = self.remedy(line, draft.chosen.as_ref()?)?;
        (chosen.verdict != Verdict::Ineligible).then_some(chosen)
    }
}

/// What the form's questions about a product serve.
fn interest(vendor: &Vendor, line: &LineDraft) -> Interest {
    let wish = body::wish(vendor.document(), line);
    Interest {
        remedies: body::wished(vendor.document(), line).cloned().collect(),
        answered: wish.map(|wish| wish.answers.keys().cloned().collect()).unwrap_or_default(),
        also_asks: wish.map(|wish| wish.also_asks.clone()).unwrap_or_default(),
    }
}
