//! The countries of the world by their ISO 3166 codes, named by the browser in the language of the page.

use std::cmp::Ordering;

use js_sys::{Array, Function, Object, Reflect};
use policy::Document;
use wasm_bindgen::{JsCast as _, JsValue};
use words::Language;

use crate::components::ControlOption;
use crate::vendor::Vendor;

/// The ISO 3166-1 codes of two letters, one after the other.
const CODES: &str = "ADAEAFAGAIALAMAOARATAUAWAZBABBBDBEBFBGBHBIBJBLBMBNBOBRBSBTBWBYBZCACDCFCGCHCICKCLCMCNCOCRCUCVCWCYCZDEDJDKDMDODZECEEEGERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHRHTHUIDIEILIMINIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISKSLSMSNSOSRSSSTSVSXSYSZTCTDTGTHTJTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";

/// Returns an option for each country: the vendor's own country first, then the others sorted by name.
pub(super) fn options(vendor: &Vendor) -> Vec<ControlOption> {
    let tag = vendor.language.tag();
    let name = names(tag);
    let codes = CODES.as_bytes().chunks(2).filter_map(|code| std::str::from_utf8(code).ok());
    let mut options: Vec<ControlOption> = codes.map(|code| ControlOption::new(code, &name(code))).collect();
    let own = own_country(vendor.document());
    let compare = collation(tag);
    options.sort_by(|one, other| {
        let is_other = |option: &ControlOption| Some(option.value.as_str()) != own;
        is_other(one).cmp(&is_other(other)).then_with(|| compare(&one.label, &other.label))
    });
    options
}

/// Returns the name of a country in a language.
#[must_use]
pub fn country_name(language: Language, code: &str) -> String {
    names(language.tag())(code)
}

/// Returns the code of the vendor's country: a national currency begins with it.
fn own_country(document: &Document) -> Option<&str> {
    document.policy.currency.get(..2)
}

/// Returns a function from a country's code to its name; if the browser has no `Intl.DisplayNames`, the name is the code.
fn names(tag: &str) -> impl Fn(&str) -> String {
    let options = Object::new();
    let _ = Reflect::set(&options, &"type".into(), &"region".into());
    let names = intl("DisplayNames", tag, &options);
    move |code| {
        let name = names.as_ref().and_then(|names| {
            let of = function(names, "of")?;
            of.call1(names, &code.into()).ok()?.as_string()
        });
        name.unwrap_or_else(|| code.to_owned())
    }
}

/// Returns a function that compares names by the alphabet of a language. `localeCompare` would look the language up at each comparison,
/// which takes several times as long.
fn collation(tag: &str) -> impl Fn(&str, &str) -> Ordering {
    let compare = intl("Collator", tag, &Object::new()).and_then(|collator| function(&collator, "compare"));
    move |one, other| {
        let compare = compare.as_ref();
        let order =
            compare.and_then(|compare| compare.call2(&JsValue::UNDEFINED, &one.into(), &other.into()).ok());
        order.and_then(|order| order.as_f64()?.partial_cmp(&0.0)).unwrap_or(Ordering::Equal)
    }
}

/// Creates an object of `Intl` for a language. `js-sys` has no `DisplayNames`, and its `Collator` makes the portal 256 bytes larger.
fn intl(constructor: &str, tag: &str, options: &Object) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor = function(&intl, constructor)?;
    Reflect::construct(&constructor, &Array::of2(&tag.into(), options)).ok()
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}
