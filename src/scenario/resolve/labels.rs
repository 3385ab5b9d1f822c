//! Lists of wordings and labels of sizes, as cases, lines and consequences name them.

use super::collector::DiagnosticCollector;
use super::parts::Parts;
use super::site::Site;
use crate::base::Text;
use crate::base::ids::ProductId;

/// A list of wordings, none of them empty.
pub(super) fn texts(desk: &mut DiagnosticCollector, site: &Site, raw: &[Text]) -> Vec<Text> {
    let all = raw.iter().enumerate();
    let all = all.map(|(index, text)| desk.text(&site.index(index), text, "check-what-wording"));
    all.filter(|text| !text.is_empty()).collect()
}

/// A size by its label, if one is named; reports a label that the product does not have.
pub(super) fn size(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    product: Option<ProductId>,
    site: &Site,
    label: Option<&str>,
) -> Option<String> {
    let label = label?;
    let item = parts.products.get(product?.index())?;
    if item.raw.sizes.contains_key(label) {
        return Some(label.to_owned());
    }
    if !desk.is_masked(&item.site.field("sizes").field(label)) {
        let known: Vec<&str> = item.raw.sizes.keys().map(String::as_str).collect();
        desk.unknown(site, label, &known, "check-noun-size");
    }
    None
}
