//! Recognises names of rows that are no goods: charges and taxes, and services or licences among the goods.

use crate::text::normalised;

/// The words for charges and taxes, in the languages of the headings.
const CHARGES: [&str; 70] = [
    "freight",
    "freight charge",
    "freight charges",
    "shipping",
    "shipping charge",
    "shipping charges",
    "shipping and handling",
    "shipping handling",
    "handling",
    "handling fee",
    "postage",
    "delivery",
    "delivery charge",
    "delivery charges",
    "surcharge",
    "fuel surcharge",
    "insurance",
    "tax",
    "taxes",
    "sales tax",
    "vat",
    "gst",
    "hst",
    "pst",
    "qst",
    "tps",
    "tvq",
    "tvh",
    "tva",
    "iva",
    "restocking fee",
    "deposit",
    "balance due",
    "amount due",
    "port",
    "frais de port",
    "livraison",
    "frais de livraison",
    "transport",
    "manutention",
    "taxe",
    "acompte",
    "solde",
    "envio",
    "flete",
    "gastos de envio",
    "manejo",
    "impuesto",
    "impuestos",
    "seguro",
    "anticipo",
    "saldo",
    "propina",
    "versand",
    "versandkosten",
    "fracht",
    "porto",
    "mwst",
    "anzahlung",
    "verzending",
    "verzendkosten",
    "vracht",
    "btw",
    "spedizione",
    "spese di spedizione",
    "trasporto",
    "acconto",
    "frete",
    "portes",
    "imposto",
];

/// The words of which a charge's name of several words has at least one, unless it has a carrier and a service.
const HEADS: [&str; 18] = [
    "ship",
    "shipping",
    "freight",
    "postage",
    "handling",
    "delivery",
    "surcharge",
    "labor",
    "labour",
    "fee",
    "fees",
    "charge",
    "charges",
    "restock",
    "restocking",
    "ehf",
    "tax",
    "taxes",
];

/// The other words that a charge's name may have.
const PARTS: [&str; 36] = [
    "and",
    "in",
    "out",
    "inbound",
    "outbound",
    "cost",
    "costs",
    "install",
    "installation",
    "onsite",
    "hour",
    "hours",
    "hourly",
    "rush",
    "order",
    "minimum",
    "small",
    "environmental",
    "recycling",
    "eco",
    "fuel",
    "energy",
    "credit",
    "card",
    "processing",
    "service",
    "convenience",
    "packing",
    "packaging",
    "insurance",
    "customs",
    "duty",
    "import",
    "export",
    "sales",
    "state",
];

/// The ends of compound names of charges in German and Dutch: `Frachtpauschale`, `Bearbeitungsgebühr`, `administratiekosten`.
const COMPOUND_ENDS: [&str; 8] =
    ["pauschale", "gebuhr", "gebuhren", "kosten", "zuschlag", "zuschlage", "spesen", "toeslag"];

/// The names of carriers. `UPS` alone may be a power supply.
const CARRIERS: [&str; 7] = ["ups", "fedex", "usps", "dhl", "purolator", "canpar", "ontrac"];

/// The services of carriers.
const SERVICES: [&str; 12] = [
    "ground",
    "air",
    "express",
    "overnight",
    "priority",
    "saver",
    "next",
    "day",
    "second",
    "2nd",
    "international",
    "collect",
];

/// The words for services, licences and credits, which are no goods that can be sent back.
const SERVICES_AND_LICENCES: [&str; 17] = [
    "license",
    "licenses",
    "licence",
    "licences",
    "lic",
    "subscription",
    "subscriptions",
    "warranty",
    "labor",
    "labour",
    "credit",
    "licencia",
    "licencias",
    "garantie",
    "garantia",
    "abonnement",
    "lizenz",
];

/// The words that descriptions of services, licences and credits begin with. A camera may come with a warranty.
const BEGINNINGS: [&str; 13] = [
    "extended warranty",
    "warranty extension",
    "warranty",
    "license",
    "licence",
    "software license",
    "software licence",
    "subscription",
    "annual subscription",
    "labor",
    "labour",
    "credit",
    "vendor credit",
];

/// Returns whether a name is that of a charge or a tax, with or without its rate: `Freight`, `S&H`, `Restock fee`, `UPS Ground`, `IVA 16%`.
pub(crate) fn is_charge(name: &str) -> bool {
    // Longer texts describe goods.
    if name.len() > 60 {
        return false;
    }
    let plain = normalised(name);
    let plain = plain.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let is_compound = !plain.contains(' ') && COMPOUND_ENDS.iter().any(|end| plain.ends_with(end));
    if CHARGES.contains(&plain) || is_compound || matches!(plain, "s h" | "s and h") {
        return true;
    }
    let words = || plain.split(' ');
    let is_any = |known: &[&str]| words().any(|word| known.contains(&word));
    let are_all = |known: &[&[&str]]| words().all(|word| known.iter().any(|known| known.contains(&word)));
    let is_of_carrier = is_any(&CARRIERS) && (is_any(&SERVICES) || is_any(&HEADS));
    (is_any(&HEADS) || is_of_carrier) && are_all(&[&HEADS, &PARTS, &CARRIERS, &SERVICES])
}

/// Returns whether a model or item number may be that of a service, a licence or a credit: `SW-LIC`, `WARRANTY-EXT`.
pub(crate) fn may_be_service(code: &str) -> bool {
    code.len() <= 40 && normalised(code).split(' ').any(|word| SERVICES_AND_LICENCES.contains(&word))
}

/// Returns whether a description beside a model may be that of a charge, a service, a licence or a credit.
pub(crate) fn describes_service(description: &str) -> bool {
    const FEW: usize = 4;
    let plain = normalised(description);
    let begins =
        |words: &str| plain.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    is_charge(description)
        || BEGINNINGS.iter().any(|words| begins(words))
        || plain.split(' ').count() <= FEW
            && plain.split(' ').any(|word| matches!(word, "license" | "licenses" | "licence" | "licences"))
}
