#![doc = include_str!("../README.md")]

mod attributes;
mod shape;

use proc_macro::TokenStream;
use quote::quote;
use syn::{DeriveInput, Error, parse_macro_input};

use shape::{Field, Shape, Variant};

/// Derives `policy::wire::Decode`.
#[proc_macro_derive(Decode, attributes(serde))]
pub fn decode(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let name = &input.ident;
    let body = match Shape::of(&input) {
        Ok(Shape::Struct(fields)) => {
            let (names, fields) = (fields.iter().map(Field::name), fields.iter().map(Field::read));
            quote!({ let json = json.fields(&[#(#names),*]); Self { #(#fields),* } })
        }
        Ok(Shape::Enum(variants)) if variants.iter().all(Variant::is_unit) => {
            let names: Vec<_> = variants.iter().map(|variant| &variant.json).collect();
            let reads = variants.iter().map(Variant::read);
            let any = variants.first().map(Variant::read);
            quote! {
                match json.value().as_str().unwrap_or_default() {
                    #(#names => #reads,)*
                    _ => { json.fault_of_name(&[#(#names),*]); #any }
                }
            }
        }
        Ok(Shape::Enum(variants)) => {
            let names: Vec<_> = variants.iter().map(|variant| &variant.json).collect();
            let reads = variants.iter().map(Variant::read);
            let any = variants.first().map(Variant::read);
            quote! {
                let (name, json) = json.only_field(&[#(#names),*]);
                match name { #(#names => #reads,)* _ => { json.fault_of_name(&[#(#names),*]); #any } }
            }
        }
        Err(error) => return error.into_compile_error().into(),
    };
    quote! {
        impl ::policy::wire::Decode for #name {
            fn decode(json: ::policy::wire::Json<'_>) -> Self { #body }
        }
    }
    .into()
}

/// Derives `policy::wire::Encode`.
#[proc_macro_derive(Encode, attributes(serde))]
pub fn encode(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let name = &input.ident;
    let body = match Shape::of(&input) {
        Ok(Shape::Struct(fields)) => {
            let writes = fields.iter().map(|field| {
                let ident = &field.ident;
                field.write(&quote!(&self.#ident))
            });
            quote! { let mut object = ::policy::wire::Object::new(); #(#writes)* object.into() }
        }
        Ok(Shape::Enum(variants)) => {
            let arms = variants.iter().map(Variant::write);
            quote!(match self { #(#arms),* })
        }
        Err(error) => return error.into_compile_error().into(),
    };
    quote! {
        impl ::policy::wire::Encode for #name {
            fn encode(&self) -> ::policy::wire::Value { #body }
        }
    }
    .into()
}

/// Derives `ALL`, `as_str` and `from_name` for an enumeration without data, from the names of its variants in JSON.
#[proc_macro_derive(Names, attributes(serde))]
pub fn names(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let (name, visibility) = (&input.ident, &input.vis);
    let variants = match Shape::of(&input) {
        Ok(Shape::Enum(variants)) if variants.iter().all(Variant::is_unit) => variants,
        Ok(_) => {
            return Error::new_spanned(&input.ident, "`Names` is for enumerations without data")
                .into_compile_error()
                .into();
        }
        Err(error) => return error.into_compile_error().into(),
    };
    let count = variants.len();
    let idents: Vec<_> = variants.iter().map(|variant| &variant.ident).collect();
    let names: Vec<_> = variants.iter().map(|variant| &variant.json).collect();
    quote! {
        impl #name {
            /// All variants, in the order of their declaration.
            #visibility const ALL: [Self; #count] = [#(Self::#idents),*];

            /// Returns the variant's name in JSON.
            #[must_use]
            #visibility const fn as_str(self) -> &'static str {
                match self { #(Self::#idents => #names),* }
            }

            /// Returns the variant with this name in JSON.
            #[must_use]
            #visibility fn from_name(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|variant| variant.as_str() == name)
            }
        }
    }
    .into()
}
