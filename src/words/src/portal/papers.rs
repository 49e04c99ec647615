//! The papers that travel with the parcel.

use super::{Language, messages};

messages! {
    form_title() { English: "RMA form" }
    form_hint() { English: "Put this inside the box." }
    label_title() { English: "Box label" }
    label_hint() { English: "Put this on the outside of the box, where it is seen." }
    size() { English: "Paper size" }
    size_a4() { English: "A4" }
    size_letter() { English: "Letter" }
    size_label() { English: "4 × 6 in" }
    print() { English: "Print" }
    rma_number() { English: "RMA number" }
    reference() { English: "Reference" }
    issued_on() { English: "Issued on" }
    ship_by() { English: "Ship by" }
    to() { English: "To" }
    from() { English: "From" }
    returns_desk(vendor: &str) { English: "{vendor} · Returns" }
    address_from_vendor() { English: "Address: as the vendor told you" }
    model() { English: "Model" }
    serial() { English: "Serial number" }
    quantity() { English: "Qty" }
    remedy() { English: "Requested" }
    fault() { English: "What goes wrong" }
    your_part() { English: "Before it leaves" }
    note() { English: "Note" }
    qr_alt(number: &str) { English: "QR code of RMA number {number}" }
    code_alt(number: &str) { English: "Bar code of RMA number {number}" }
    no_number() { English: "There is no paper to print yet" }
    no_number_hint() { English: "It needs an RMA number, which the vendor issues when the request is approved." }
    to_request() { English: "To your request" }
    one_return() { English: "One number, one return" }
}
