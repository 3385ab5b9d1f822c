//! The shell with sixty made-up customers: to look at, and to measure with. No shop is behind it,
//! and its strings are samples, not part of the locale files.

use bevy::diagnostic::FrameCount;
use bevy::prelude::*;
use bevy::time::Real;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};

use storefront_sandbox::app::driver::{StepOutcome, Verbs, fails};
use storefront_sandbox::app::pace::{Pace, TICKING};
use storefront_sandbox::app::scene::{
    CardBadge, CardPicture, FigureStage, ProductCard, SelectedVisitor, Stall, Street, StreetVisitor,
    ThoughtBubble, street_ui,
};
use storefront_sandbox::app::{Appearance, Language, Preferences};
use storefront_sandbox::ui::theme::{ThemeKind, Tokens, Tone, icons};
use storefront_sandbox::ui::widgets::{
    Button, ButtonKind, Meter, Speaker, Status, Tab, Toasts, avatar_ui, badge_ui, bubble_ui, card_frame,
    card_ui, empty_ui, header_ui, headline_ui, key_value_ui, meter_ui, pill_ui, rail_item_ui, row_ui,
    status_mark_ui, tabs_ui, toasts_ui,
};

/// Draw flat out and tell frames per second at the end.
#[derive(Resource)]
pub(crate) struct Measure(pub(crate) bool);

/// What is chosen on the demo screen.
#[derive(Resource)]
struct Demo {
    panel: usize,
    tab: usize,
    row: usize,
    draft: String,
    speed: usize,
    toasts: Toasts,
}

const PEOPLE: u64 = 60;

pub(crate) fn plugin(app: &mut App) {
    app.insert_resource(Demo {
        panel: 0,
        tab: 0,
        row: 0,
        draft: String::new(),
        speed: 1,
        toasts: Toasts::default(),
    });
    let mut verbs = app.world_mut().get_resource_or_init::<Verbs>();
    verbs.add("hour", |world, args, _| match args.parse() {
        Ok(hour) => {
            world.resource_mut::<Street>().hour = hour;
            StepOutcome::Done
        }
        Err(_) => fails("step-frames"),
    });
    verbs.add("van", |world, _, _| {
        world.resource_mut::<Street>().van_called = true;
        StepOutcome::Done
    });
    app.add_systems(Update, (fill_street, measure)).add_systems(EguiPrimaryContextPass, screen);
}

/// Chinese or English sample text.
fn say<'a>(preferences: Preferences, zh: &'a str, en: &'a str) -> &'a str {
    if preferences.language == Language::Chinese { zh } else { en }
}

fn fill_street(
    mut street: ResMut<Street>,
    mut pace: ResMut<Pace>,
    demo: Res<Demo>,
    measure: Res<Measure>,
    preferences: Res<Preferences>,
    mut made: Local<u64>,
    time: Res<Time>,
) {
    if measure.0 {
        pace.flat_out(true);
    }
    street.moving = demo.speed > 0;
    if demo.speed > 0 {
        pace.ask(TICKING);
    }
    if street.stalls.is_empty() && street.hour == 0.0 {
        street.hour = 14.4;
    }
    if preferences.is_changed() || street.stalls.is_empty() {
        street.stalls = stalls(*preferences);
        *made = (*made).max(PEOPLE);
        street.visitors =
            (0..*made).rev().take(PEOPLE as usize).map(|id| visitor(id, *preferences)).collect();
    }
    if demo.speed == 4 {
        street.hour = (street.hour + time.delta_secs() * 0.8) % 24.0;
    }
    let gone = std::mem::take(&mut street.gone);
    for id in gone {
        street.visitors.retain(|visitor| visitor.id != id);
        let new = visitor(*made, *preferences);
        *made += 1;
        street.van_called |= (*made).is_multiple_of(40);
        street.visitors.push(new);
    }
}

fn stalls(p: Preferences) -> Vec<Stall> {
    let product = |name: &str, price: &str, picture, badge: Option<&str>| ProductCard {
        name: name.to_owned(),
        price: price.to_owned(),
        badge: badge.map(|words| CardBadge { words: words.to_owned(), sold_out: true }),
        picture,
    };
    let (bag, mug) = (say(p, "帆布袋", "Canvas bag"), say(p, "马克杯", "Mug"));
    vec![
        Stall {
            name: say(p, "我的小店", "My shop").to_owned(),
            stars: Some("★ 4.8".to_owned()),
            products: vec![
                product(bag, "¥39", CardPicture::Bag, None),
                product(mug, "¥28", CardPicture::Mug, None),
                product(say(p, "围巾", "Scarf"), "¥59", CardPicture::Scarf, Some(say(p, "缺货", "sold out"))),
            ],
        },
        Stall {
            name: say(p, "对手 · 阿明", "Rival · Ming").to_owned(),
            stars: None,
            products: vec![product(bag, "¥36", CardPicture::Bag, None)],
        },
        Stall {
            name: say(p, "对手 · 良品", "Rival · Liangpin").to_owned(),
            stars: None,
            products: vec![product(mug, "¥33", CardPicture::Mug, None)],
        },
    ]
}

fn visitor(id: u64, p: Preferences) -> StreetVisitor {
    let stage = match id % 12 {
        0..=4 => FigureStage::Passing,
        5 | 6 => FigureStage::Looking { stall: 0, product: (id / 12 % 3) as u8 },
        7 => FigureStage::Looking { stall: (1 + id / 12 % 2) as u8, product: 0 },
        8 => FigureStage::Asking,
        9 => FigureStage::Queueing,
        _ => FigureStage::Leaving { bought: id.is_multiple_of(2) },
    };
    let think = |icon, text: &str| Some(ThoughtBubble { icon, text: text.to_owned() });
    let thought = match id % 24 {
        5 => think(icons::QUESTION, say(p, "没有尺码？", "No sizes?")),
        8 => think(icons::WAITING, say(p, "等了 4 分钟", "waited 4 min")),
        9 => think(icons::CART, ""),
        10 => think(icons::BYE, ""),
        18 => think(icons::COINS, say(p, "太贵", "too dear")),
        _ => None,
    };
    StreetVisitor { id, look: (id * 7 % 251) as u8, stage, thought }
}

/// Tells frames per second between the 3rd and the 13th second.
fn measure(
    measure: Res<Measure>,
    frames: Res<FrameCount>,
    time: Res<Time<Real>>,
    mut from: Local<Option<(u32, f32)>>,
) {
    if !measure.0 || time.elapsed_secs() < 3.0 {
        return;
    }
    let (first, since) = *from.get_or_insert((frames.0, time.elapsed_secs()));
    let passed = time.elapsed_secs() - since;
    if passed >= 10.0 {
        info!("{:.1} frames/s", f64::from(frames.0.wrapping_sub(first)) / f64::from(passed));
        *from = None;
    }
}

fn screen(
    mut contexts: EguiContexts,
    look: Res<Appearance>,
    mut preferences: ResMut<Preferences>,
    mut demo: ResMut<Demo>,
    mut street: ResMut<Street>,
    mut selected: ResMut<SelectedVisitor>,
    mut pace: ResMut<Pace>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let t = &look.0;
    let mut root = storefront_sandbox::ui::root_ui(&ctx);
    let mut wanted = *preferences;
    let bar = egui::Frame::new().fill(t.surface).inner_margin(egui::Margin::symmetric(16, 8));
    egui::Panel::top("bar").frame(bar).show(&mut root, |ui| top_bar(ui, t, &mut wanted, &mut demo));
    let rail = egui::Frame::new().fill(t.surface).inner_margin(egui::Margin::symmetric(0, 8));
    egui::Panel::left("rail")
        .frame(rail)
        .exact_size(84.0)
        .resizable(false)
        .show(&mut root, |ui| rail_ui(ui, t, wanted, &mut demo));
    if demo.panel == 0 {
        egui::CentralPanel::no_frame().show(&mut root, |ui| {
            let rect = ui.available_rect_before_wrap();
            street_ui(ui, t, say(wanted, "街上", "The street"), &mut street, &mut selected);
            funnel(ui, t, wanted, rect);
        });
    } else {
        let cx = egui::Frame::new().fill(t.background).inner_margin(t.margin(4));
        egui::CentralPanel::default().frame(cx).show(&mut root, |ui| desk_ui(ui, t, wanted, &mut demo));
    }
    toasts_ui(&ctx, t, &mut demo.toasts);
    if !demo.toasts.is_empty() {
        pace.ask(TICKING);
    }
    preferences.set_if_neq(wanted);
    Ok(())
}

fn top_bar(ui: &mut egui::Ui, t: &Tokens, p: &mut Preferences, demo: &mut Demo) {
    ui.horizontal(|ui| {
        let title = say(*p, "开店第一周", "First week");
        ui.label(egui::RichText::new(title).font(t.strong(t.title())).color(t.accent));
        ui.add_space(4.0);
        pill_ui(ui, t, None, say(*p, "第 3 天 · 周三 14:26", "Day 3 · Wed 14:26"));
        pill_ui(ui, t, Some(icons::MONEY), "¥1,284.50");
        if ui.available_width() > 620.0 {
            pill_ui(
                ui,
                t,
                Some(icons::REVIEWS),
                say(*p, "描述 4.7 · 服务 4.6 · 物流 4.8", "4.7 · 4.6 · 4.8"),
            );
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let secondary = |label| Button::new(ButtonKind::Secondary, label);
            let theme = if p.theme == ThemeKind::Light { icons::MOON } else { icons::SUN };
            if secondary("").icon(theme).show(ui, t).clicked() {
                p.theme = if p.theme == ThemeKind::Light { ThemeKind::Dark } else { ThemeKind::Light };
            }
            if secondary(say(*p, "下一件事", "Next")).icon(icons::NEXT).show(ui, t).clicked() {
                demo.toasts.push(Status::Done, say(*p, "已到下一件事：赵老板来问价", "Next: Mr Zhao asks"));
            }
            for (label, speed) in [("4×", 4), ("1×", 1)] {
                if secondary(label).selected(demo.speed == speed).show(ui, t).clicked() {
                    demo.speed = speed;
                }
            }
            let pause = secondary(say(*p, "暂停", "Pause")).icon(icons::PAUSE).selected(demo.speed == 0);
            if pause.show(ui, t).clicked() {
                demo.speed = 0;
            }
        });
    });
}

fn rail_ui(ui: &mut egui::Ui, t: &Tokens, p: Preferences, demo: &mut Demo) {
    let items = [
        (icons::WINDOW, say(p, "橱窗", "Window"), 0),
        (icons::MESSAGES, say(p, "消息", "Messages"), 3),
        (icons::ORDERS, say(p, "订单", "Orders"), 2),
        (icons::PRODUCTS, say(p, "商品", "Products"), 0),
        (icons::STUDIO, say(p, "影棚", "Studio"), 0),
        (icons::MONEY, say(p, "资金", "Money"), 0),
        (icons::REVIEWS, say(p, "评价", "Reviews"), 0),
    ];
    egui::ScrollArea::vertical().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (index, (icon, label, waiting)) in items.into_iter().enumerate() {
            if rail_item_ui(ui, t, icon, label, waiting, demo.panel == index).clicked() {
                demo.panel = index;
            }
        }
    });
}

fn funnel(ui: &mut egui::Ui, t: &Tokens, p: Preferences, street: egui::Rect) {
    let steps = [
        (say(p, "路过", "passed by"), "412", t.ink),
        (say(p, "点进来", "clicked"), "96 · 23%", t.primary),
        (say(p, "提问", "asked"), "14", t.ink),
        (say(p, "下单", "ordered"), "9 · 9.4%", t.accent),
        (say(p, "付款", "paid"), "7", t.good),
    ];
    let width = (street.width() - 64.0).min(1110.0);
    let corner = egui::pos2(street.center().x - width / 2.0, street.bottom() - 100.0);
    let rect = egui::Rect::from_min_size(corner, egui::vec2(width, 84.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        card_frame(t).inner_margin(egui::Margin::symmetric(24, 10)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.columns(steps.len(), |columns| {
                for (column, (name, value, color)) in columns.iter_mut().zip(steps) {
                    column.spacing_mut().item_spacing.y = 0.0;
                    column.label(egui::RichText::new(name).font(t.plain(t.small())).color(t.muted));
                    column.label(egui::RichText::new(value).font(t.strong(t.headline())).color(color));
                }
            });
        });
    });
}

fn desk_ui(ui: &mut egui::Ui, t: &Tokens, p: Preferences, demo: &mut Demo) {
    let height = ui.available_height();
    ui.columns(3, |columns| {
        card_ui(&mut columns[0], t, |ui| {
            ui.set_min_height(height - 34.0);
            list_ui(ui, t, p, demo);
        });
        card_ui(&mut columns[1], t, |ui| {
            ui.set_min_height(height - 34.0);
            chat_ui(ui, t, p, demo);
        });
        card_ui(&mut columns[2], t, |ui| {
            ui.set_min_height(height - 34.0);
            facts_ui(ui, t, p, demo);
        });
    });
}

fn list_ui(ui: &mut egui::Ui, t: &Tokens, p: Preferences, demo: &mut Demo) {
    let tabs = [
        Tab { label: say(p, "待回复", "Waiting"), count: Some(3) },
        Tab { label: say(p, "全部", "All"), count: Some(11) },
    ];
    tabs_ui(ui, t, &tabs, &mut demo.tab);
    let rows = [
        (
            "林小雨",
            say(p, "还没到啊，生日都过了", "Still not here, birthday is over"),
            Status::Urgent,
            "02:41",
        ),
        ("赵老板", say(p, "要 50 个能便宜点吗", "Cheaper if I take 50?"), Status::Soon, "01:12"),
        ("Mia", "Is the mug dishwasher safe?", Status::Calm, "00:20"),
    ];
    for (index, (name, words, status, clock)) in rows.into_iter().enumerate() {
        let row = row_ui(ui, t, name, demo.row == index, |ui| {
            ui.horizontal(|ui| {
                avatar_ui(ui, t, index as u8 + 1, name);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.horizontal(|ui| {
                        ui.label(egui::RichText::new(name).font(t.strong(t.body())));
                        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                            status_mark_ui(ui, t, status, clock)
                        });
                    });
                    let words = egui::RichText::new(words).font(t.plain(t.small())).color(t.muted);
                    ui.add(egui::Label::new(words).truncate());
                });
            });
        });
        if row.response.clicked() {
            demo.row = index;
        }
    }
    if demo.tab == 1 {
        empty_ui(
            ui,
            t,
            icons::EMPTY,
            say(p, "没有更早的消息", "Nothing older"),
            say(p, "有人来问，就会出现在这里。", "Whoever asks appears here."),
            None,
        );
    }
}

fn chat_ui(ui: &mut egui::Ui, t: &Tokens, p: Preferences, demo: &mut Demo) {
    header_ui(ui, t, "林小雨", say(p, "可能会：要求退款", "may ask for a refund"));
    for (speaker, text) in [
        (Speaker::Customer, say(p, "你好，我的帆布袋什么时候到？", "Hello, when will my bag arrive?")),
        (Speaker::Keeper, say(p, "您好，我帮您查一下物流。", "Hello, let me look it up.")),
        (Speaker::Note, say(p, "你查看了物流：包裹停在转运中心", "You looked: the parcel is at the hub")),
        (
            Speaker::Customer,
            say(
                p,
                "已经晚三天了，还没到啊，生日都过了，你们到底发没发货？",
                "Three days late, and the birthday is over.",
            ),
        ),
    ] {
        bubble_ui(ui, t, speaker, text);
    }
    ui.horizontal_wrapped(|ui| {
        for (icon, label) in [
            (icons::ORDERS, say(p, "订单", "Order")),
            (icons::COUPON, say(p, "优惠券", "Coupon")),
            (icons::REFUND, say(p, "退款", "Refund")),
            (icons::LIGHTNING, say(p, "快捷短语", "Phrases")),
        ] {
            Button::new(ButtonKind::Secondary, label).icon(icon).show(ui, t);
        }
    });
    let hint = say(p, "写给林小雨……", "Write to Lin Xiaoyu…");
    let edit = egui::TextEdit::multiline(&mut demo.draft).hint_text(hint).desired_rows(3);
    ui.add(edit.desired_width(f32::INFINITY).margin(egui::Margin::same(10)));
    ui.horizontal(|ui| {
        status_mark_ui(ui, t, Status::Done, say(p, "道歉", "apology"));
        status_mark_ui(ui, t, Status::Warning, say(p, "没说时间", "no time given"));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let send = Button::new(ButtonKind::Primary, say(p, "发送", "Send")).icon(icons::SEND);
            if send.shortcut("Ctrl+⏎").enabled(!demo.draft.is_empty()).show(ui, t).clicked() {
                demo.draft.clear();
                demo.toasts.push(Status::Done, say(p, "已发送", "Sent"));
            }
        });
    });
}

fn facts_ui(ui: &mut egui::Ui, t: &Tokens, p: Preferences, demo: &mut Demo) {
    headline_ui(ui, t, say(p, "这一周：72 分", "This week: 72"), say(p, "及格线 60", "pass mark 60"));
    for (label, detail, fraction) in [
        (say(p, "利润", "Profit"), "¥612", 0.68),
        (say(p, "服务", "Service"), "81%", 0.81),
        (say(p, "商品与诚信", "Honesty"), say(p, "1 处夸大", "one claim too large"), 0.54),
    ] {
        meter_ui(ui, t, &Meter { label, detail, fraction, threshold: Some(0.6) });
    }
    ui.separator();
    header_ui(ui, t, say(p, "订单 #1043", "Order #1043"), "");
    key_value_ui(ui, t, say(p, "付款", "Paid"), "¥39.00", Tone::Neutral);
    key_value_ui(ui, t, say(p, "承诺", "Promise"), say(p, "晚 3 天", "3 days late"), Tone::Bad);
    ui.horizontal_wrapped(|ui| {
        status_mark_ui(ui, t, Status::Up, "+¥86");
        status_mark_ui(ui, t, Status::Down, "−¥131");
        status_mark_ui(ui, t, Status::Same, say(p, "差不多", "same"));
        badge_ui(ui, t, Tone::Warning, say(p, "缺货", "sold out"));
        badge_ui(ui, t, Tone::Good, say(p, "新品", "new"));
    });
    ui.horizontal_wrapped(|ui| {
        if Button::new(ButtonKind::Danger, say(p, "关店", "Close shop"))
            .icon(icons::TRASH)
            .show(ui, t)
            .clicked()
        {
            demo.toasts.push(Status::Warning, say(p, "这一步不能反悔", "This cannot be undone"));
        }
        Button::new(ButtonKind::Ghost, say(p, "以后再说", "Later")).show(ui, t);
    });
}
