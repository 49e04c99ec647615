//! From a pasted list to a reference by keyboard alone.

use thirtyfour::Key;

use super::distributor::LIST;
use crate::support::{Kind, Settings, journey};

#[test]
fn a_list_is_brought_in_judged_and_filed_by_keyboard_alone() {
    let key = |key: Key| String::from(key.value());
    journey(Settings::default(), |customer| {
        customer.opens("/ktc/estimate");
        customer.page().part(Kind::Question, "Paste rows").text();
        customer.tabs_to("Paste rows");
        // Typed, with semicolons: a tab would leave the field.
        for line in LIST.lines() {
            customer.keys(line);
            customer.keys(key(Key::Enter));
        }
        customer.tabs_to("Read the list");
        customer.keys(key(Key::Enter));
        customer.is_at("Your list, as it was read");
        customer.tabs_to("November 5, 2026");
        customer.keys(key(Key::Enter));
        customer.is_at("Your list, as it was read");
        customer.grid().says(&["KT-1"]);
        customer.tabs_to("1 cell to correct");
        customer.keys(key(Key::Enter));
        customer.tabs_to("Row 6, Qty");
        customer.keys(key(Key::Enter));
        customer.is_at("Qty, row 6");
        customer.keys("4");
        customer.keys(key(Key::Enter));
        customer.grid().says(&["KT-5"]);

        // In the grid: down, select, open the details, set a fact, and back.
        customer.tabs_to("Select all shown");
        customer.tabs_to("What each line is worth");
        customer.keys(key(Key::Down));
        customer.keys(" ");
        customer.page().says(&["1 line selected"]);
        customer.keys(key(Key::Enter));
        customer.is_at("Row 3: KT-2 · S2");
        customer.tabs_to("Demo or sample");
        customer.keys("Y");
        customer.page().part(Kind::Selector, "#details").region("Credit").says(&["Not possible"]);
        customer.is_at("Demo or sample");
        customer.keys("N");
        customer.keys(key(Key::Escape));
        customer.is_at("What each line is worth");
        customer.keys(" ");
        customer.page().says(&["0 lines selected"]);

        customer.tabs_to("Your name");
        customer.keys("Ada Byron");
        customer.tabs_to("E-mail address");
        customer.keys("ada@example.com");
        customer.tabs_to("Check before filing");
        customer.keys(key(Key::Enter));
        customer.is_at("Check what is filed");
        customer.tabs_to("File ");
        customer.keys(key(Key::Enter));
        customer.page().region("File it").heading("Part of your list is filed").text();
        customer.is_at("Part of your list is filed");
        customer.tabs_to("Track your request");
        assert_eq!(customer.server.requests().len(), 2, "one for credit, one for house credit");
    });
}

#[test]
fn a_table_is_typed_from_its_first_cell_and_a_column_changed_without_losing_ones_place() {
    journey(Settings::default(), |customer| {
        customer.opens("/ktc/estimate");
        customer.page().part(Kind::Question, "Paste rows").text();
        customer.tabs_to("Type it in instead");
        customer.keys(String::from(Key::Enter.value()));
        customer.is_at("Model, row 2");
        customer.keys("KT-1\n");
        customer.is_at("Model, row 3");
        customer.puts_the_list_away();
        customer.pastes("Model;Aisle;Qty\nKT-1;A7;2\nKT-2;A9;1\n");
        customer.page().unfold("Columns and cells");
        customer.tabs_to("Meaning of Aisle");
        customer.keys("S");
        customer.is_at("Meaning of Aisle");
        customer.grid().says(&["KT-1", "A7"]);
    });
}
