use leptos::prelude::document;
use words::portal::frame as texts;

use super::lookup::FiledRequest;

/// Shows the vendor's logo or name in the header and loads the vendor's theme: the server does not know whose request a tracking link opens.
pub(super) fn show(request: &FiledRequest) {
    let FiledRequest { vendor, tracked } = request;
    let logo = tracked.logo.as_deref();
    let policy = vendor.document().policy.id.as_str();
    let page = document();
    if let Ok(Some(brand)) = page.query_selector(".brand") {
        let _ = brand.set_attribute("href", &format!("/{policy}"));
        brand.set_text_content(logo.is_none().then(|| vendor.name()));
        if let (Some(logo), Ok(image)) = (logo, page.create_element("img")) {
            let _ = image.set_attribute("src", logo);
            let _ = image.set_attribute("alt", vendor.name());
            let _ = brand.append_child(&image);
        }
        if let Ok(title) = page.create_element("span") {
            title.set_text_content(Some(texts::title(vendor.language)));
            let _ = brand.append_child(&title);
        }
    }
    let address = format!("/{policy}/theme.css");
    match page.get_element_by_id("theme") {
        // The address of the vendor's own page also has the version of the theme.
        Some(theme) if theme.get_attribute("href").is_some_and(|shown| shown.starts_with(&address)) => {}
        Some(theme) => drop(theme.set_attribute("href", &address)),
        None => {
            if let (Ok(Some(head)), Ok(theme)) = (page.query_selector("head"), page.create_element("link")) {
                theme.set_id("theme");
                let _ = theme.set_attribute("rel", "stylesheet");
                let _ = theme.set_attribute("href", &address);
                let _ = head.append_child(&theme);
            }
        }
    }
}
