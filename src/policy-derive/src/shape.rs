//! The fields of a structure and the variants of an enumeration, with their names in JSON.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Error, Fields, Ident, Path, Result};

use crate::attributes::Attributes;

pub(crate) enum Shape {
    Struct(Vec<Field>),
    Enum(Vec<Variant>),
}

pub(crate) struct Field {
    pub(crate) ident: Ident,
    json: String,
    has_default: bool,
    skip_if: Option<Path>,
}

pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) json: String,
    data: VariantData,
}

enum VariantData {
    Unit,
    Single,
    Named(Vec<Field>),
}

impl Shape {
    pub(crate) fn of(input: &DeriveInput) -> Result<Self> {
        let is_snake_case = Attributes::of(&input.attrs)?.is_snake_case;
        match &input.data {
            Data::Struct(data) => Ok(Self::Struct(fields(&data.fields)?)),
            Data::Enum(data) => {
                let variants = data.variants.iter().map(|variant| Variant::of(variant, is_snake_case));
                variants.collect::<Result<_>>().map(Self::Enum)
            }
            Data::Union(_) => Err(Error::new_spanned(input, "a union has no JSON form")),
        }
    }
}

impl Field {
    /// Returns the field's name in JSON.
    pub(crate) fn name(&self) -> &str {
        &self.json
    }

    /// `name: json.read("name")`
    pub(crate) fn read(&self) -> TokenStream {
        let Self { ident, json, .. } = self;
        if self.has_default {
            quote!(#ident: json.read_or_default(#json))
        } else {
            quote!(#ident: json.read(#json))
        }
    }

    /// Writes the field, which `value` refers to, into `object`.
    pub(crate) fn write(&self, value: &impl ToTokens) -> TokenStream {
        let json = &self.json;
        let write = quote!(object.write(#json, #value););
        match &self.skip_if {
            Some(skips) => quote!(if !#skips(#value) { #write }),
            None => write,
        }
    }
}

impl Variant {
    fn of(variant: &syn::Variant, is_snake_case: bool) -> Result<Self> {
        let ident = variant.ident.clone();
        let renamed = Attributes::of(&variant.attrs)?.rename;
        let declared = ident.to_string();
        let json = renamed.unwrap_or(if is_snake_case { snake_case(&declared) } else { declared });
        let data = match &variant.fields {
            Fields::Unit => VariantData::Unit,
            Fields::Unnamed(data) if data.unnamed.len() == 1 => VariantData::Single,
            Fields::Unnamed(_) => {
                return Err(Error::new_spanned(variant, "several unnamed fields are not supported"));
            }
            named @ Fields::Named(_) => VariantData::Named(fields(named)?),
        };
        Ok(Self { ident, json, data })
    }

    pub(crate) fn is_unit(&self) -> bool {
        matches!(self.data, VariantData::Unit)
    }

    /// Reads the variant; `json` is its data.
    pub(crate) fn read(&self) -> TokenStream {
        let ident = &self.ident;
        match &self.data {
            VariantData::Unit => quote!(Self::#ident),
            VariantData::Single => quote!(Self::#ident(::policy::wire::Decode::decode(json))),
            VariantData::Named(fields) => {
                let (names, fields) = (fields.iter().map(Field::name), fields.iter().map(Field::read));
                quote!({ let json = json.fields(&[#(#names),*]); Self::#ident { #(#fields),* } })
            }
        }
    }

    /// Generates the arm of a `match` that writes the variant.
    pub(crate) fn write(&self) -> TokenStream {
        let Self { ident, json, data } = self;
        match data {
            VariantData::Unit => quote!(Self::#ident => ::policy::wire::Encode::encode(#json)),
            VariantData::Single => {
                quote!(Self::#ident(data) => ::policy::wire::Object::of(#json, data).into())
            }
            VariantData::Named(fields) => {
                let idents = fields.iter().map(|field| &field.ident);
                let writes = fields.iter().map(|field| field.write(&field.ident));
                quote!(Self::#ident { #(#idents),* } => {
                    let mut object = ::policy::wire::Object::new();
                    #(#writes)*
                    ::policy::wire::Object::of(#json, &object).into()
                })
            }
        }
    }
}

fn fields(fields: &Fields) -> Result<Vec<Field>> {
    let field = |field: &syn::Field| {
        let attributes = Attributes::of(&field.attrs)?;
        let ident = field.ident.clone();
        let ident =
            ident.ok_or_else(|| Error::new_spanned(field, "fields without a name are not supported"))?;
        let json = attributes.rename.unwrap_or_else(|| ident.to_string());
        Ok(Field { ident, json, has_default: attributes.has_default, skip_if: attributes.skip_if })
    };
    fields.iter().map(field).collect()
}

/// Converts `UseOnce` to `use_once`, as serde does.
fn snake_case(declared: &str) -> String {
    let mut name = String::new();
    for (index, letter) in declared.char_indices() {
        if letter.is_uppercase() && index > 0 {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}
