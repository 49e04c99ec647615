use leptos::prelude::*;
use words::portal::{check, frame, questions as texts};

use super::confirmation::ConfirmationPage;
use super::navigation::{Navigation, is_embedded, policy, use_navigation};
use super::options::Options;
use super::proceed::Proceed;
use super::questions::Questions;
use super::review::Review;
use super::route::Step;
use super::state::{DraftStore, Form, Submission, use_submission};
use crate::language::provide_language;
use crate::page::set_title;
use crate::vendor::{TextLanguages, Vendor, VendorLoader, WithVendor};

/// Renders the portal of the vendor in the page's address. The draft and its filing are created here, because the view is rebuilt
/// for another policy or language.
#[component]
pub fn App() -> impl IntoView {
    provide_language();
    Navigation::provide();
    let policy = policy();
    let loader = VendorLoader::new(policy.clone(), TextLanguages::OfPage);
    let today = move || loader.state.get_untracked().vendor().map(|vendor| vendor.today);
    let store = DraftStore::new(&policy, today);
    Submission::provide(&policy, store, loader);
    view! {
        <WithVendor
            loader
            view=move |vendor| {
                Form::provide(vendor, store);
                Proceed::provide();
                view! { <Steps vendor/> }
            }
        />
    }
}

/// Renders the step in the page's address. While a request has no outcome yet, renders the review in place of the questions.
#[component]
fn Steps(vendor: &'static Vendor) -> impl IntoView {
    let (navigation, submission) = (use_navigation(), use_submission());
    let step = Memo::new(move |_| match navigation.step() {
        Step::Questions if submission.is_locked() => Step::Review,
        step => step,
    });
    let language = vendor.language;
    let content = move || {
        let (heading, content) = match step.get() {
            Step::Questions => {
                // An embedded frame is as high as its content, so the options cannot stick to the edge of the screen. They come before
                // the submit button instead.
                let columns = if is_embedded() {
                    view! { <div class="columns"><Questions options=|| view! { <Options/> }/></div> }
                        .into_any()
                } else {
                    view! { <div class="columns"><Questions/><Options/></div> }.into_any()
                };
                (texts::heading(language, vendor.name()), columns)
            }
            Step::Review => (check::heading(language).to_owned(), view! { <Review/> }.into_any()),
            Step::Filed => (check::filed(language).to_owned(), view! { <ConfirmationPage/> }.into_any()),
        };
        set_title(&frame::title_of(language, &heading, vendor.name()));
        content
    };
    view! { <div class="request">{content}</div> }
}
