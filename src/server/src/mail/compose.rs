//! Composes a mail from the stored request. The outbox holds no text: the token in the link is derived again.

use lettre::Message;
use lettre::address::{Address, AddressError};
use lettre::message::header::{ContentType, ContentTypeErr};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use policy::Document;
use words::Language;

use super::content_language::ContentLanguage;
use super::html::{LOGO, Look, html};
use super::text::{Links, to_customer, to_vendor};
use crate::app::App;
use crate::blocking;
use crate::host::host_name;
use crate::store::{Actor, DueMail, Recipient, StoreError};

/// Composes mails.
pub(super) struct Composer {
    from: Address,
    /// The sender's name; without it, the vendor's.
    name: Option<String>,
    host: String,
}

/// The reason a mail cannot be composed. No error message contains an address.
#[derive(Debug, thiserror::Error)]
pub(super) enum ComposeError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the recipient's address is invalid")]
    Address(#[from] AddressError),
    #[error("the mail cannot be put together")]
    Message(#[from] lettre::error::Error),
    #[error("the media type of the logo is invalid")]
    LogoType(#[from] ContentTypeErr),
    /// The operator has removed the mailbox since.
    #[error("this vendor no longer has a mailbox")]
    NoMailbox,
}

/// The media type of the logos that mail programs show: most show neither SVG nor WebP.
const LOGO_TYPE: &str = "image/png";

impl Composer {
    /// Creates a composer of mails from `from`; without it, from `returns@` the host of the public URL, or `localhost` if that is an IP
    /// address.
    ///
    /// # Errors
    /// [`AddressError`] if no address can have this host.
    pub(super) fn new(public_url: &str, from: Option<Mailbox>) -> Result<Self, AddressError> {
        let host = host_name(public_url).unwrap_or_else(|| "localhost".to_owned());
        let (from, name) = match from {
            Some(Mailbox { name, email }) => (email, name),
            None => (Address::new("returns", &host)?, None),
        };
        Ok(Self { from, name, host })
    }

    /// Composes the mail that reports an event to a recipient. Returns who caused the event too; `None` for an actor that a newer version added.
    pub(super) async fn compose(
        &self,
        app: &App,
        due: &DueMail,
    ) -> Result<(Message, Option<Actor>), ComposeError> {
        let request = app.store.request_by_id(due.request).await?;
        let request = request.ok_or_else(|| StoreError::Unreadable("a mail about no request".to_owned()))?;
        let request = blocking::parse(request).await?;
        let served = app.policy_archive.get(&app.store, &request.digest).await?;
        let (policy, document) = (&served.policy, served.policy.document());
        // This version stores no mail that it cannot compose.
        let no_mail = || StoreError::NewerVersion(format!("the mail about the event {}", due.event));
        let event = request.events.iter().find(|event| event.number == due.event).ok_or_else(no_mail)?;
        event.kind.known().ok_or_else(no_mail)?;
        let vendors_mailbox = app.mailboxes.get(request.policy.as_str());
        let vendors_language = vendors_language(document);
        let (language, mail, links) = match due.recipient {
            Recipient::Vendor => {
                let mail = to_vendor(vendors_language, &request, policy, event).ok_or_else(no_mail)?;
                (vendors_language, mail, None)
            }
            Recipient::Customer => {
                let stated = request.filing.contact.language.as_deref().and_then(Language::from_tag);
                let language = stated.unwrap_or(vendors_language);
                let token = app.secret.token(request.uid, request.link_generation);
                // The page opens in the language of the mail, whatever the browser's is.
                let (server, tag) = (&app.public_url, language.tag());
                let clause = event.clause.as_ref();
                let links = Links {
                    request: format!("{server}/track?lang={tag}#{}", token.reveal()),
                    clause: clause
                        .map(|clause| format!("{server}/{}/policy?lang={tag}#{clause}", request.policy)),
                };
                let mail = to_customer(language, &request, policy, event, &links).ok_or_else(no_mail)?;
                (language, mail, Some(links))
            }
        };
        let (to, reply_to) = match due.recipient {
            // The vendor's mail goes out even if the customer's address is one that cannot be replied to.
            Recipient::Vendor => {
                let mailbox = vendors_mailbox.ok_or(ComposeError::NoMailbox)?;
                (mailbox.parse()?, request.filing.contact.email.parse().ok())
            }
            Recipient::Customer => {
                let mailbox = Mailbox::new(None, request.filing.contact.email.parse()?);
                (mailbox, vendors_mailbox.and_then(|mailbox| mailbox.parse().ok()))
            }
        };
        let vendors_name = document.policy.name.get(language.tag()).to_owned();
        let id = format!("<{}.{}.{}@{}>", request.uid, due.event, due.recipient.as_str(), self.host);
        let message = Message::builder()
            .from(Mailbox::new(self.name.clone().or(Some(vendors_name)), self.from.clone()))
            .to(to)
            .message_id(Some(id))
            .date(app.clock.now().into())
            .header(ContentLanguage(language.html_lang().to_owned()))
            .subject(mail.subject.clone());
        let message = match reply_to {
            Some(address) => message.reply_to(address),
            None => message,
        };
        // The vendor copies commands from its mail, so that one is plain text.
        let message = match links {
            Some(links) => {
                let branding = app.branding(&request.policy);
                let logo = branding.logo.as_ref().filter(|logo| logo.content_type == LOGO_TYPE);
                let look = Look {
                    theme: &branding.theme,
                    logo: logo.map(|_| document.policy.name.get(language.tag())),
                };
                let html = SinglePart::html(html(language, &mail, &links, &look));
                let alternative = MultiPart::alternative().singlepart(SinglePart::plain(mail.text));
                message.multipart(match logo {
                    Some(logo) => {
                        let image = Attachment::new_inline(LOGO.to_owned());
                        let image = image.body(logo.bytes.to_vec(), ContentType::parse(LOGO_TYPE)?);
                        alternative.multipart(MultiPart::related().singlepart(html).singlepart(image))
                    }
                    None => alternative.singlepart(html),
                })?
            }
            None => message.header(ContentType::TEXT_PLAIN).body(mail.text)?,
        };
        Ok((message, Actor::from_name(&event.actor)))
    }
}

/// Returns the first language of the vendor's document.
fn vendors_language(document: &Document) -> Language {
    let first = document.policy.languages.first().map_or("en", String::as_str);
    Language::from_tag(first).unwrap_or_default()
}
