//! The answers that a vendor requires of every request are asked for before anything is sent.

use crate::changes::{changes_the_policy, wants_credit};
use crate::support::{Customer, Kind, Settings, journey};

fn wants_serials_and_telephones(customer: &Customer) {
    changes_the_policy(customer, &[("required = [\"model\"]", "required = [\"serial\", \"phone\"]")]);
}

#[test]
fn a_request_without_it_is_not_sent() {
    journey(Settings { own_policies: true, ..Settings::default() }, |customer| {
        wants_serials_and_telephones(customer);
        wants_credit(customer, "2026-10-30");
        let faults = customer.page().part(Kind::Selector, "#faults");
        faults.says(&["Serial number: Please fill this in."]);
        customer.looks_at("ask-required");
        customer.answers(&[("Serial number", "S-1")]);
        customer.page().press("Check your answers");
        customer.introduces_themselves();
        customer.page().press("Send the request");
        customer.page().says(&["Please fill this in."]);
        assert!(customer.server.requests().is_empty());
        customer.answers(&[("Telephone", "555 0100")]);
        customer.sends();
    });
}

#[test]
fn lines_of_a_list_without_it_are_named_and_the_others_can_be_filed() {
    journey(Settings { own_policies: true, ..Settings::default() }, |customer| {
        wants_serials_and_telephones(customer);
        customer.brings(
            "Model;Serial;Qty;Unit price;Invoice date;Category;Sale type;Fault;Installed;Demo;Original condition\n\
             KT-1;S-1;2;100,00;18.11.2026;ip;regular;none;no;no;yes\n\
             KT-2;;1;99,90;18.11.2026;ip;regular;none;no;no;yes\n",
        );
        customer.introduces_themselves();
        customer.answers(&[("Telephone", "555 0100")]);
        let form = customer.page().region("File it");
        form.says(&["1 of 2 lines will be filed."]);
        customer.checks();
        form.says(&["“Serial number”, which KT&C requires, is missing in row 3"]);
        customer.looks_at("workbench-required");
        assert!(customer.server.requests().is_empty());
        form.press("File 1 line");
        form.heading("Part of your list is filed").text();
        assert_eq!(customer.server.requests().len(), 1);
    });
}
