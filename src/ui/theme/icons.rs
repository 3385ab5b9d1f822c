//! The icons in use, by what they mean here. Glyphs of the Phosphor font: part of the regular text
//! family; filled with `Tokens::filled`. Never emoji: fonts differ and old machines have none.

use egui_phosphor::regular as glyph;

/// The shop window, the shop.
pub const WINDOW: &str = glyph::STOREFRONT;
/// Messages.
pub const MESSAGES: &str = glyph::CHAT_CIRCLE_DOTS;
/// Orders, parcels.
pub const ORDERS: &str = glyph::PACKAGE;
/// Products.
pub const PRODUCTS: &str = glyph::TAG;
/// Photo studio.
pub const STUDIO: &str = glyph::CAMERA;
/// Money.
pub const MONEY: &str = glyph::WALLET;
/// Reviews, stars.
pub const REVIEWS: &str = glyph::STAR;
/// Pause.
pub const PAUSE: &str = glyph::PAUSE;
/// Play.
pub const PLAY: &str = glyph::PLAY;
/// To the next event.
pub const NEXT: &str = glyph::SKIP_FORWARD;
/// Done, good.
pub const GOOD: &str = glyph::CHECK_CIRCLE;
/// Tick.
pub const CHECK: &str = glyph::CHECK;
/// Warning.
pub const WARNING: &str = glyph::WARNING;
/// Lost, bad.
pub const BAD: &str = glyph::X_CIRCLE;
/// Close.
pub const CLOSE: &str = glyph::X;
/// Waiting.
pub const WAITING: &str = glyph::HOURGLASS_MEDIUM;
/// Time.
pub const CLOCK: &str = glyph::CLOCK;
/// Information.
pub const INFO: &str = glyph::INFO;
/// Question.
pub const QUESTION: &str = glyph::QUESTION;
/// Price, cash.
pub const COINS: &str = glyph::COINS;
/// Bought, cart.
pub const CART: &str = glyph::SHOPPING_CART;
/// Goodbye.
pub const BYE: &str = glyph::HAND_WAVING;
/// Delivery.
pub const TRUCK: &str = glyph::TRUCK;
/// Refund, return.
pub const REFUND: &str = glyph::ARROW_U_UP_LEFT;
/// Resend, replace.
pub const RESEND: &str = glyph::ARROWS_CLOCKWISE;
/// Coupon.
pub const COUPON: &str = glyph::TICKET;
/// Send.
pub const SEND: &str = glyph::PAPER_PLANE_RIGHT;
/// Search.
pub const SEARCH: &str = glyph::MAGNIFYING_GLASS;
/// Settings.
pub const SETTINGS: &str = glyph::GEAR;
/// Light theme.
pub const SUN: &str = glyph::SUN;
/// Dark theme.
pub const MOON: &str = glyph::MOON;
/// Language.
pub const LANGUAGE: &str = glyph::TRANSLATE;
/// Text size.
pub const TEXT_SIZE: &str = glyph::TEXT_AA;
/// Notes.
pub const NOTE: &str = glyph::NOTE_PENCIL;
/// Shop rules.
pub const RULES: &str = glyph::SCALES;
/// Report.
pub const CHART: &str = glyph::CHART_LINE_UP;
/// Back.
pub const BACK: &str = glyph::ARROW_LEFT;
/// Onward.
pub const FORWARD: &str = glyph::CARET_RIGHT;
/// To the folder around.
pub const UP: &str = glyph::ARROW_UP;
/// Open below.
pub const DOWN: &str = glyph::CARET_DOWN;
/// Add.
pub const ADD: &str = glyph::PLUS;
/// Nothing here.
pub const EMPTY: &str = glyph::TRAY;
/// Content.
pub const HAPPY: &str = glyph::SMILEY;
/// So-so.
pub const NEUTRAL: &str = glyph::SMILEY_MEH;
/// Unhappy.
pub const SAD: &str = glyph::SMILEY_SAD;
/// Angry.
pub const ANGRY: &str = glyph::SMILEY_ANGRY;
/// Help.
pub const HELP: &str = glyph::LIFEBUOY;
/// Idea, hint.
pub const IDEA: &str = glyph::LIGHTBULB;
/// Customers.
pub const PEOPLE: &str = glyph::USERS;
/// Likes.
pub const HEART: &str = glyph::HEART;
/// Red line.
pub const FLAG: &str = glyph::FLAG;
/// Instructor.
pub const TEACHER: &str = glyph::CHALKBOARD_TEACHER;
/// Open.
pub const FOLDER: &str = glyph::FOLDER_OPEN;
/// Save.
pub const SAVE: &str = glyph::FLOPPY_DISK;
/// Delete.
pub const TRASH: &str = glyph::TRASH;
/// Look.
pub const EYE: &str = glyph::EYE;
/// Bag.
pub const BAG: &str = glyph::HANDBAG;
/// Gift.
pub const GIFT: &str = glyph::GIFT;
/// Quick phrases.
pub const LIGHTNING: &str = glyph::LIGHTNING;
/// Undo.
pub const UNDO: &str = glyph::ARROW_COUNTER_CLOCKWISE;
/// Redo.
pub const REDO: &str = glyph::ARROW_CLOCKWISE;
/// A copy.
pub const COPY: &str = glyph::COPY;
/// Keyboard.
pub const KEYBOARD: &str = glyph::KEYBOARD;

/// Every icon above, for the test that they have glyphs.
pub const ALL: &[&str] = &[
    WINDOW, MESSAGES, ORDERS, PRODUCTS, STUDIO, MONEY, REVIEWS, PAUSE, PLAY, NEXT, GOOD, CHECK, WARNING, BAD,
    CLOSE, WAITING, CLOCK, INFO, QUESTION, COINS, CART, BYE, TRUCK, REFUND, RESEND, COUPON, SEND, SEARCH,
    SETTINGS, SUN, MOON, LANGUAGE, TEXT_SIZE, NOTE, RULES, CHART, BACK, FORWARD, DOWN, ADD, EMPTY, HAPPY,
    NEUTRAL, SAD, ANGRY, HELP, IDEA, PEOPLE, HEART, FLAG, TEACHER, FOLDER, SAVE, TRASH, EYE, BAG, GIFT,
    LIGHTNING, KEYBOARD, UP, UNDO, REDO, COPY,
];
