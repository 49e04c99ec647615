//! Recognises the headings of list prices.

use crate::text::has_one_of;

/// Returns whether a heading names the price of a list or a catalogue, which need not be the price that was paid.
pub(crate) fn is_list_price(heading: &str) -> bool {
    const WORDS: [&str; 24] = [
        "list",
        "listprice",
        "msrp",
        "srp",
        "rrp",
        "retail",
        "catalog",
        "catalogue",
        "suggested",
        "public",
        "conseille",
        "lista",
        "listino",
        "listenpreis",
        "bruttolistenpreis",
        "katalogpreis",
        "verkaufspreis",
        "uvp",
        "pvp",
        "ppc",
        "tabela",
        "adviesprijs",
        "verkoopprijs",
        "catalogo",
    ];
    has_one_of(heading, &WORDS)
}
