use policy::{Assessment, Id, Interest, RemedyAssessment, Request, ResolvedRequest, Verdict};

use super::{Draft, Faults, FieldId, LineDraft, NOT_SURE, body};
use crate::vendor::Vendor;

/// The evaluation of a draft: the questions to ask, the faults of the answers, and the assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The questions about the request, in the order in which they are asked.
    pub asked: Vec<Id>,
    /// The questions about each line, in the order in which they are asked.
    pub asked_of_lines: Vec<Vec<Id>>,
    /// The request with those answers that count: it is assessed, and filed.
    pub request: Request,
    /// The same request, ready to be assessed.
    pub resolved: ResolvedRequest,
    pub assessment: Assessment,
    /// The faults of those answers that count.
    pub faults: Faults,
}

impl Judged {
    /// Evaluates a draft as of the vendor's date.
    #[must_use]
    pub fn of(vendor: &Vendor, draft: &Draft) -> Self {
        let (request, mut faults) = body::request(vendor.document(), draft, vendor.today);
        let interests: Vec<Interest> = draft.lines.iter().map(|line| interest(vendor, draft, line)).collect();
        let interview = vendor.policy.interview(&request, &interests, vendor.today);
        let (of_draft, of_request) = (faults.len(), interview.faults);
        for fault in of_request {
            // The fault of the draft at the same field is more exact.
            if !faults.iter().take(of_draft).any(|other| other.pointer == fault.pointer) {
                faults.push(fault);
            }
        }
        let keys: Vec<u32> = draft.lines.iter().map(|line| line.key).collect();
        let faults =
            faults.into_iter().map(|fault| (FieldId::from_pointer(&fault.pointer, &keys), fault.kind));
        Self {
            assessment: vendor.policy.assess(&interview.resolved),
            resolved: interview.resolved,
            request: interview.counted,
            faults: faults.collect(),
            asked: interview.request_questions,
            asked_of_lines: interview.line_questions,
        }
    }

    /// Returns the assessment of a remedy for a line.
    #[must_use]
    pub fn remedy(&self, line: usize, remedy: &Id) -> Option<&RemedyAssessment> {
        self.remedies(line).iter().find(|judged| judged.remedy == *remedy)
    }

    /// Returns the facts that the form asks for, about a line and then about the request, in the order of the form.
    pub fn questions(&self, line: usize) -> impl Iterator<Item = &Id> {
        self.asked_of_lines.get(line).into_iter().flatten().chain(&self.asked)
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

/// Returns the interest for the questions about a line: its wish, the remedies that the customer also considers, and the facts answered
/// with "not sure".
fn interest(vendor: &Vendor, draft: &Draft, line: &LineDraft) -> Interest {
    let unsure = draft.answers.iter().chain(&line.answers).filter(|(_, typed)| *typed == NOT_SURE);
    let wish = line.wish(vendor.document()).map(Interest::from).unwrap_or_default();
    Interest {
        remedies: line.wished(vendor.document()).cloned().collect(),
        unsure: unsure.map(|(fact, _)| fact.clone()).collect(),
        ..wish
    }
}
