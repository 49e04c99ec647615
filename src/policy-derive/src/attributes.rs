//! The attributes of serde that the derives read.

use syn::{Attribute, LitStr, Path, Result};

/// The serde attributes of a type, a field or a variant.
#[derive(Default)]
pub(crate) struct Attributes {
    pub(crate) rename: Option<String>,
    pub(crate) is_snake_case: bool,
    pub(crate) has_default: bool,
    pub(crate) skip_if: Option<Path>,
}

impl Attributes {
    pub(crate) fn of(attributes: &[Attribute]) -> Result<Self> {
        let mut read = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                let text = || meta.value()?.parse::<LitStr>();
                match meta.path.get_ident().map(ToString::to_string).as_deref() {
                    Some("rename") => read.rename = Some(text()?.value()),
                    Some("rename_all") if text()?.value() == "snake_case" => read.is_snake_case = true,
                    Some("skip_serializing_if") => read.skip_if = Some(text()?.parse()?),
                    Some("default") if !meta.input.peek(syn::Token![=]) => read.has_default = true,
                    Some("deny_unknown_fields") => {}
                    _ => {
                        return Err(meta.error("the derives of `policy::wire` do not support this attribute"));
                    }
                }
                Ok(())
            })?;
        }
        Ok(read)
    }
}
