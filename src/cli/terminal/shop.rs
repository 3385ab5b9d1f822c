//! Lines about listings, stock and equipment.

use super::asked::{Ask, LineReader, Misread, TerminalPage, amount, ask_for, id, nothing_more, split, wrong};
use super::words;
use crate::base::ids::{EquipmentId, PhotoId, SupplierId};
use crate::base::numeral::{DAY_UNITS, PIECE_UNITS, read_count, read_percent_off};
use crate::scenario::model::StatedFact;
use crate::sim::ShopCommand;
use crate::sim::view::ListingView;

/// The product that a line begins with, and what stands behind it.
fn about<'a, 'b>(reader: &LineReader<'a>, rest: &'b str) -> Result<(&'a ListingView, &'b str), Misread> {
    let (first, rest) = split(rest);
    Ok((find(reader, first)?, rest))
}

pub(super) fn listing(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (listing, rest) = about(reader, rest)?;
    nothing_more(rest)?;
    Ok(Ask::Show(TerminalPage::Listing(listing.product)))
}

pub(super) fn price(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (listing, rest) = about(reader, rest)?;
    if rest.is_empty() {
        return wrong("play-price-how", vec![]);
    }
    let price = amount(&reader.scenario.currency, rest)?;
    Ok(ask_for(ShopCommand::SetPrice { product: listing.product, price }))
}

pub(super) fn freight(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (listing, rest) = about(reader, rest)?;
    if rest.is_empty() {
        return wrong("play-freight-how", vec![]);
    }
    let freight = amount(&reader.scenario.currency, rest)?;
    Ok(ask_for(ShopCommand::SetFreight { product: listing.product, freight }))
}

pub(super) fn title(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (listing, rest) = about(reader, rest)?;
    if rest.is_empty() {
        return wrong("play-title-how", vec![]);
    }
    Ok(ask_for(ShopCommand::SetTitle { product: listing.product, title: rest.to_owned() }))
}

pub(super) fn promise(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (listing, rest) = about(reader, rest)?;
    match read_count(rest, DAY_UNITS) {
        Some(days) => Ok(ask_for(ShopCommand::PromiseDays { product: listing.product, days: small(days) })),
        None => wrong("play-promise-how", vec![]),
    }
}

pub(super) fn shoot(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (listing, rest) = about(reader, rest)?;
    super::shoot::read(reader, listing, rest)
}

pub(super) fn import(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (listing, rest) = about(reader, rest)?;
    let path = rest.trim().trim_matches(['"', '“', '”']);
    if path.is_empty() {
        return wrong("play-import-how", vec![]);
    }
    Ok(Ask::Import(listing.product, path.into()))
}

/// A product by number, key, or part of its name.
fn find<'a>(reader: &LineReader<'a>, word: &str) -> Result<&'a ListingView, Misread> {
    let listings = &reader.view.listings;
    let plain = words::plain(word);
    let by_number = || id(word).and_then(|n| listings.get(n as usize));
    let by_key = || listings.iter().find(|l| key(reader, l) == plain);
    let by_name = || {
        let named = |l: &&ListingView| {
            [&l.name.zh, &l.name.en].iter().any(|n| !plain.is_empty() && n.to_lowercase().contains(&plain))
        };
        listings.iter().find(named)
    };
    by_number().or_else(by_key).or_else(by_name).ok_or_else(|| Misread {
        key: "play-which-product".to_owned(),
        values: vec![("products", names(reader).into())],
    })
}

fn key<'a>(reader: &LineReader<'a>, listing: &ListingView) -> &'a str {
    reader.scenario.products.get(listing.product.index()).map_or("", |p| p.key.as_str())
}

fn names(reader: &LineReader<'_>) -> String {
    let name = |(i, l): (usize, &ListingView)| format!("{} {}", i + 1, l.name.get(reader.lang));
    reader.view.listings.iter().enumerate().map(name).collect::<Vec<_>>().join(" · ")
}

pub(super) fn promo(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (listing, rest) = about(reader, rest)?;
    let product = listing.product;
    let (percent, days) = split(rest);
    if matches!(words::plain(percent).as_str(), "stop" | "off" | "停" | "停止") {
        nothing_more(days)?;
        return Ok(ask_for(ShopCommand::StopPromotion { product }));
    }
    let days = if days.is_empty() { Some(1) } else { read_count(days, DAY_UNITS) };
    match (read_percent_off(percent), days) {
        (Some(percent), Some(days)) => {
            let (percent, days) = (small(percent), small(days));
            Ok(ask_for(ShopCommand::StartPromotion { product, percent, days }))
        }
        _ => wrong("play-promo-how", vec![]),
    }
}

fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

pub(super) fn fact(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (listing, rest) = about(reader, rest)?;
    let (first, what) = split(rest);
    let (product, facts) = (listing.product, &listing.facts);
    let state = |fact: usize, says| ShopCommand::StateFact { product, fact: fact as u8, says };
    if matches!(words::plain(first).as_str(), "all" | "全部" | "所有") {
        nothing_more(what)?;
        let missing = facts.iter().enumerate().filter(|(_, f)| f.says != StatedFact::True);
        let commands: Vec<_> = missing.map(|(i, _)| state(i, StatedFact::True)).collect();
        return if commands.is_empty() { wrong("play-facts-done", vec![]) } else { Ok(Ask::Do(commands)) };
    }
    let by_number = id(first).map(|n| n as usize).filter(|n| *n < facts.len());
    let Some(place) = by_number.or_else(|| facts.iter().position(|f| f.key == words::plain(first))) else {
        return wrong("play-which-fact", vec![("count", facts.len().into())]);
    };
    let (word, which) = split(what);
    let says = match words::plain(word).as_str() {
        "true" | "" | "真" | "如实" => nothing_more(which).map(|()| StatedFact::True)?,
        "leave" | "none" | "no" | "删" | "不写" => nothing_more(which).map(|()| StatedFact::Missing)?,
        "tempting" | "untrue" | "夸" | "夸大" => {
            let nth = if which.is_empty() { Some(0) } else { id(which) };
            match nth.filter(|n| (*n as usize) < facts[place].tempting.len()) {
                Some(nth) => StatedFact::Untrue(nth as u8),
                None => return wrong("play-fact-how", vec![]),
            }
        }
        _ => return wrong("play-fact-how", vec![]),
    };
    Ok(ask_for(state(place, says)))
}

pub(super) fn photos(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (listing, rest) = about(reader, rest)?;
    let numbers = rest.split([' ', ',', '，', '、']).filter(|word| !word.is_empty());
    let photo = |word: &str| -> Option<PhotoId> {
        id(word).and_then(|n| listing.all_photos.get(n as usize)).map(|p| p.photo)
    };
    let photos: Option<Vec<PhotoId>> = numbers.map(photo).collect();
    match photos.filter(|photos| !photos.is_empty()) {
        Some(photos) => Ok(ask_for(ShopCommand::ArrangePhotos { product: listing.product, photos })),
        None => wrong("play-photos-how", vec![("count", listing.all_photos.len().into())]),
    }
}

pub(super) fn buy(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    let (which, pieces) = split(rest);
    let supplier = id(which).filter(|n| (*n as usize) < reader.view.suppliers.len());
    match (supplier, read_count(pieces, PIECE_UNITS)) {
        (Some(n), Some(pieces)) => {
            Ok(ask_for(ShopCommand::BuyStock { supplier: SupplierId(n as u16), pieces }))
        }
        _ => wrong("play-buy-how", vec![]),
    }
}

pub(super) fn equip(reader: &LineReader<'_>, rest: &str) -> Result<Ask, Misread> {
    match id(rest).filter(|n| (*n as usize) < reader.view.equipment.len()) {
        Some(n) => Ok(ask_for(ShopCommand::BuyEquipment { equipment: EquipmentId(n as u16) })),
        None => wrong("play-equip-how", vec![("count", reader.view.equipment.len().into())]),
    }
}
