//! Words of the portal and its papers.
