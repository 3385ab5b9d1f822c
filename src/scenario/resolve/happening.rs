//! When something happens, and what becomes of a parcel: read alike wherever they are written.

use super::collector::DiagnosticCollector;
use super::site::Site;
use crate::base::{Span, Time};
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Fate, Misdelivery, NewAddress};
use crate::scenario::raw::{RawFate, RawMisdelivery, RawNewAddress};

/// The fate of a parcel.
pub(super) fn fate(desk: &mut DiagnosticCollector, site: &Site, raw: &RawFate) -> Fate {
    match raw {
        RawFate::Luck => Fate::Luck,
        RawFate::Sound => Fate::Sound,
        RawFate::Damaged => Fate::Damaged,
        RawFate::WrongItem => Fate::WrongItem,
        RawFate::WrongSize => Fate::WrongSize,
        RawFate::NotAsDescribed => Fate::NotAsDescribed,
        RawFate::Lost => Fate::Lost,
        RawFate::Late(span) => Fate::Late(desk.span(&site.index(0), span).unwrap_or(Span::days(2))),
    }
}

/// How much later a parcel comes that was passed on from a wrong address, if the author does not
/// say (design choice).
const PASSED_ON_AFTER: Span = Span::days(2);

/// Another address than the one that was given with the order.
pub(super) fn new_address(desk: &mut DiagnosticCollector, site: &Site, raw: &RawNewAddress) -> NewAddress {
    let first = site.field("otherwise").index(0);
    NewAddress {
        old: desk.text(&site.field("old"), &raw.old, "check-what-old-address"),
        new: desk.text(&site.field("new"), &raw.new, "check-what-new-address"),
        otherwise: match &raw.otherwise {
            Some(RawMisdelivery::ComesBack) => Misdelivery::ComesBack,
            Some(RawMisdelivery::Forwarded(span)) => {
                Misdelivery::Forwarded(desk.span(&first, span).unwrap_or(PASSED_ON_AFTER))
            }
            None => Misdelivery::Forwarded(PASSED_ON_AFTER),
        },
    }
}

/// A day and a clock time, both of which must be written.
pub(super) fn moment(desk: &mut DiagnosticCollector, site: &Site, day: u32, time: &str) -> Option<Time> {
    let (at_day, at_time) = (site.field("day"), site.field("time"));
    if !desk.is_written(&at_day) {
        desk.missing(&at_day, "check-what-day", "day: 2");
        return None;
    }
    if !desk.is_written(&at_time) {
        desk.missing(&at_time, "check-what-time", "time: \"10:30\"");
        return None;
    }
    let clock = desk.clock(&at_time, time)?;
    if day == 0 {
        if !desk.is_masked(&at_day) {
            desk.error(code::TIME_OUTSIDE_RUN, &at_day, "check-day-zero", "check-day-zero-help");
        }
        return None;
    }
    Some(Time::on(i64::from(day.min(10_000)), clock))
}
