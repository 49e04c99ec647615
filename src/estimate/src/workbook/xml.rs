//! Reads elements and texts of an XML part.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::grid::ListError;

/// A source that ends early when it reaches its bound.
pub(super) trait Bounded {
    fn is_used_up(&self) -> bool;
}

pub(super) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

/// The next node of a part. Names have no namespace.
pub(super) enum Node<'x> {
    Start(Element<'x>),
    End(Cow<'x, str>),
    Text(Cow<'x, str>),
    /// The end of the part.
    Finished,
}

/// A start tag.
pub(super) struct Element<'x>(BytesStart<'x>);

impl Element<'_> {
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.0.attributes();
        let attributes = attributes.with_checks(false);
        let found = attributes.flatten().find(|attribute| attribute.key.local_name().into_inner() == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok()
    }

    /// Returns a whole number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.parse().ok()
    }

    /// Returns whether the element strikes the text of its font through.
    pub(super) fn is_strike(&self) -> bool {
        self.name() == "strike" && self.attribute("val").is_none_or(|value| !matches!(&*value, "0" | "false"))
    }

    /// Returns whether an attribute is `1` or `true`.
    pub(super) fn is_set(&self, name: &str) -> bool {
        self.attribute(name).is_some_and(|value| matches!(&*value, "1" | "true"))
    }
}

impl<R: BufRead + Bounded> Xml<R> {
    pub(super) fn new(source: R) -> Self {
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new() }
    }

    /// Returns the next element or text.
    ///
    /// # Errors
    /// [`ListError::Damaged`] where the XML is malformed; [`ListError::TooMuch`] where the bound was reached.
    pub(super) fn next(&mut self) -> Result<Node<'_>, ListError> {
        self.buffer.clear();
        let is_used_up = |reader: &Reader<R>| reader.get_ref().is_used_up();
        // The borrow of the event does not allow the check after it.
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(_) if is_used_up(&self.reader) => return Err(ListError::TooMuch),
            Err(_) => return Err(ListError::Damaged),
        };
        Ok(match event {
            Event::Start(start) => Node::Start(Element(start)),
            Event::End(end) => Node::End(Cow::Owned(end.local_name().into_inner().to_owned())),
            Event::Text(text) => Node::Text(Cow::Owned(text.xml10_content().into_owned())),
            Event::CData(text) => Node::Text(Cow::Owned(text.xml10_content().into_owned())),
            Event::GeneralRef(reference) => {
                let named = match &*reference.xml10_content() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().ok().flatten(),
                };
                Node::Text(named.map(String::from).unwrap_or_default().into())
            }
            Event::Eof if is_used_up(&self.reader) => return Err(ListError::TooMuch),
            Event::Eof => Node::Finished,
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {
                Node::Text(Cow::Borrowed(""))
            }
        })
    }

    /// Reads the text within an element that has started, to its end. Elements with the name `skip` are left out.
    pub(super) fn text_of(&mut self, element: &str, skip: &str) -> Result<String, ListError> {
        Ok(self.rich_text_of(element, skip)?.0)
    }

    /// Reads the text within an element as [`text_of`](Self::text_of) does, and whether a part of it is struck through.
    pub(super) fn rich_text_of(&mut self, element: &str, skip: &str) -> Result<(String, bool), ListError> {
        let (mut text, mut depth, mut skipped) = (String::new(), 0_usize, 0_usize);
        let mut is_struck = false;
        loop {
            match self.next()? {
                Node::Start(start) => {
                    let is_skipped = start.name() == skip;
                    is_struck |= start.is_strike();
                    depth = depth.saturating_add(usize::from(start.name() == element));
                    skipped = skipped.saturating_add(usize::from(is_skipped));
                }
                Node::End(end) if end == element => {
                    let Some(outer) = depth.checked_sub(1) else { return Ok((text, is_struck)) };
                    depth = outer;
                }
                Node::End(end) => skipped = skipped.saturating_sub(usize::from(end == skip)),
                Node::Text(more) if skipped == 0 => text.push_str(&more),
                Node::Text(_) => {}
                Node::Finished => return Ok((text, is_struck)),
            }
        }
    }
}
