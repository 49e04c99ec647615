//! Every state and every action: what is listed happens, everything else is refused.

use policy::document::Step;
use policy::{Action, Document, Status};

use crate::support::{koso, ktc};

#[test]
fn only_the_listed_actions_change_a_state() {
    let listed = [
        (Status::Requested, Action::Approve, Status::Approved),
        (Status::Requested, Action::Decline, Status::Declined),
        (Status::Approved, Action::Expire, Status::Expired),
        (Status::Approved, Action::Settle, Status::Closed),
        (Status::Approved, Action::Refuse, Status::Closed),
        (Status::Requested, Action::Withdraw, Status::Cancelled),
        (Status::Approved, Action::Withdraw, Status::Cancelled),
    ];
    for status in Status::ALL {
        for action in Action::ALL {
            let expected =
                listed.iter().find(|(from, by, _)| (*from, *by) == (status, action)).map(|(_, _, to)| *to);
            assert_eq!(status.after(action), expected, "{status:?} {action:?}");
        }
    }
}

#[test]
fn a_request_has_ended_unless_it_is_requested_or_approved() {
    let open: Vec<Status> = Status::ALL.into_iter().filter(|status| !status.has_ended()).collect();
    assert_eq!(open, [Status::Requested, Status::Approved]);
}

#[test]
fn a_state_is_found_by_its_name() {
    for status in Status::ALL {
        assert_eq!(Status::from_name(status.as_str()), Some(status));
        assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
    }
    assert_eq!(Status::from_name("lost"), None);
}

#[test]
fn only_the_policy_that_limits_a_number_to_one_return_has_a_clause_for_it() {
    let clauses = |document: &Document| {
        document.process_clauses(Step::UseOnce).map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(clauses(ktc().document()), ["procedure.4"]);
    assert!(clauses(koso().document()).is_empty());
}
