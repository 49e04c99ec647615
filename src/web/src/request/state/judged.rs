use policy::{Assessment, Id, Interest, RemedyAssessment, Verdict};
use serde_json::Value;

use super::{Draft, Faults, FieldId, LineDraft, body};
use crate::vendor::Vendor;

/// The consequences of a draft: the questions that matter, the faults of the answers, and the assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The questions about the request, in the document's order.
    pub asked: Vec<Id>,
    /// The questions about each line, in the document's order.
    pub asked_of_lines: Vec<Vec<Id>>,
    /// The request with those answers that count: it is assessed, and filed.
    pub request: Value,
    pub assessment: Assessment,
    /// The faults of those answers that count.
    pub faults: Faults,
}

impl Judged {
    /// Judges a draft as of the vendor's today.
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "an inquiry comes of every JSON object")]
    pub fn of(vendor: &Vendor, draft: &Draft) -> Self {
        let (policy, document) = (&vendor.policy, vendor.document());
        let typed = body::request(document, draft, vendor.today, &|_, _| true);
        let (inquiry, faults) = policy.examine(&typed, vendor.today);
        #[expect(clippy::expect_used, reason = "an inquiry comes of every JSON object, and this is one")]
        let inquiry = inquiry.expect("a request is an object");
        let interests: Vec<Interest> = draft.lines.iter().map(|line| interest(vendor, line)).collect();
        let interview = policy.interview(&inquiry, &interests);
        let keys: Vec<u32> = draft.lines.iter().map(|line| line.key).collect();
        let faults: Vec<_> = faults
            .into_iter()
            .map(|fault| (FieldId::from_pointer(&fault.pointer, &keys), fault.kind))
            .collect();
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
            // A price without a fault always counts: no gate asks for it, but every amount is reckoned with it.
            let is_price = || {
                let key = line.and_then(|line| keys.get(line)).copied().unwrap_or_default();
                let price = FieldId::LineFact(key, "unit_price".into());
                fact == "unit_price" && !faults.iter().any(|(field, _)| *field == price)
            };
            is_asked(line, fact) || is_implied || is_price()
        };
        let request = body::request(document, draft, vendor.today, &counts);
        let counted_faults = faults.iter().filter(|(field, _)| match field.fact() {
            Some(fact) if document.fact(fact).is_some() => {
                let line = field.line().and_then(|key| draft.index(key));
                is_asked(line, fact.as_str())
            }
            _ => true,
        });
        Self {
            request,
            assessment: policy.assess(&interview.inquiry),
            faults: counted_faults.cloned().collect(),
            asked: interview.request_questions,
            asked_of_lines: interview.line_questions,
        }
    }

    /// Returns the assessment of a remedy for a line.
    #[must_use]
    pub fn remedy(&self, line: usize, remedy: &Id) -> Option<&RemedyAssessment> {
        self.remedies(line).iter().find(|judged| judged.remedy == *remedy)
    }

    /// Returns the assessment of every remedy for a line.
    #[must_use]
    pub fn remedies(&self, line: usize) -> &[RemedyAssessment] {
        self.assessment.lines.get(line).map(|line| line.remedies.as_slice()).unwrap_or_default()
    }

    /// Returns the remedy that is requested for a line, unless it is ineligible.
    #[must_use]
    pub fn chosen(&self, line: usize, draft: &LineDraft) -> Option<&RemedyAssessment> {
        let chosen = self.remedy(line, draft.chosen.as_ref()?)?;
        (chosen.verdict != Verdict::Ineligible).then_some(chosen)
    }
}

/// Returns the remedies that the questions about a line serve, and the facts that its wish answers.
fn interest(vendor: &Vendor, line: &LineDraft) -> Interest {
    let wish = line.wish(vendor.document());
    Interest {
        remedies: line.wished(vendor.document()).cloned().collect(),
        answered: wish.map(|wish| wish.answers.keys().cloned().collect()).unwrap_or_default(),
        also_asks: wish.map(|wish| wish.also_asks.clone()).unwrap_or_default(),
    }
}
