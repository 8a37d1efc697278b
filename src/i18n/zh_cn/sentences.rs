//! Sentences with figures: what the page shows, why an edit or a link was not taken.

use super::explore::{name, teeth};
use super::unit as unit_name;
use crate::float_text;
use crate::math::Unit;
use crate::model::number::{format_approx, format_count, format_figure, format_information, format_shortest};
use crate::model::{
    BinFact, Constraint, DivergenceFact, FieldError, FieldId, Insight, LinkIssue, MAX_COUNT, PairFault, Ranking, Readings,
};

/// What the page shows, the most surprising first: ∞, then which model fits better and where, then that this is not a distance.
pub(super) fn insight(insight: &Insight, unit: Unit) -> String {
    let shown = |nats: f64| format!("*{}*", format_information(unit, nats));
    if insight.same {
        return "P 与 Q 相同，两个方向都没有损失：当且仅当 P = Q 时，D 为 *0*。".to_owned();
    }
    let mut said = String::new();
    match &insight.forward {
        DivergenceFact::Infinite { bins, worms: count } => {
            said.push_str(&format!(
                "D(P‖Q) 为 *∞*：模型认为不可能有 {}，却观测到 {}\u{a0}条这样的蠕虫。按 Q 设计的编码没有相应的码字。",
                listed(bins),
                format_approx(*count),
            ));
        }
        DivergenceFact::Finite(now) => {
            said.push_str(&ranking(insight, *now, unit, &shown));
            said.extend(insight.largest_term.as_ref().map(largest_term));
        }
    }
    match &insight.reverse {
        DivergenceFact::Infinite { bins, .. } => {
            said.push_str(&format!("反方向的散度为 *∞*：模型给 {}的概率大于 0，却一条也没有观测到。", listed(bins)));
        }
        DivergenceFact::Finite(reverse) if insight.asymmetric => {
            let hardly = |bin: &BinFact| bin.expected < HARDLY * bin.count;
            let why = match insight.largest_term {
                Some(bin) if hardly(&bin) => "_改为对 Q 求平均，这种齿数就几乎不起作用：_",
                _ => "",
            };
            said.push_str(&format!("{why}反方向的散度为 {}，可见散度[不是距离]。", shown(*reverse)));
        }
        DivergenceFact::Finite(_) => {}
    }
    said
}

/// A bin with less than this part of its observed worms expected hardly counts in an average over Q.
const HARDLY: f64 = 0.2;

fn ranking(insight: &Insight, now: f64, unit: Unit, shown: &impl Fn(f64) -> String) -> String {
    let own = name(insight.model);
    let unit = unit_name(unit);
    if let Some(off) = &insight.off_optimum {
        return format!(
            "取这个 p 时，{own}每条蠕虫多花 {}\u{a0}{unit}；取最佳的 p\u{a0}=\u{a0}{} 时，只多花 {}\u{a0}{unit}。",
            shown(now),
            format_figure(off.p),
            shown(off.least)
        );
    }
    match insight.ranking {
        Ranking::Least { own: value, next, next_value } => format!(
            "三个模型中，{own}拟合得最好_：每条蠕虫多花 {}\u{a0}{unit}，{}则是 {}\u{a0}{unit}_。",
            shown(value),
            name(next),
            shown(next_value)
        ),
        Ranking::Tie { own: value, with, with_value } => format!(
            "{own}与{}每条蠕虫相差不到 0.001\u{a0}{unit}_（{} 与 {}）_：分不出高下，宜取较简单的。",
            name(with),
            shown(value),
            shown(with_value)
        ),
        Ranking::Beaten { own: value, by, by_value } => format!(
            "{}比{own}拟合得更好_：每条蠕虫多花 {}\u{a0}{unit}，{own}则是 {}\u{a0}{unit}_。",
            name(by),
            shown(by_value),
            shown(value)
        ),
    }
}

fn largest_term(bin: &BinFact) -> String {
    let (count, expected) = (format_approx(bin.count), format_approx(bin.expected));
    format!("贡献最大的是 {}：观测到 {count}\u{a0}条，预期约 {expected}\u{a0}条。", teeth(bin.bin))
}

/// "0、1、3 颗牙", "0、2 至 5、9 颗牙", "0、2、4、6 颗牙等 9 种齿数"; long lists are cut.
pub(super) fn listed(bins: &[usize]) -> String {
    const MOST: usize = 4;
    // Three in a row are told by their ends.
    let told = |run: &[usize]| match run {
        [first, _, .., last] => vec![format!("{first} 至 {last}")],
        few => few.iter().map(usize::to_string).collect(),
    };
    let mut texts: Vec<String> = bins.chunk_by(|bin, next| bin + 1 == *next).flat_map(told).collect();
    let more = if texts.len() > MOST { format!("等 {}\u{a0}种齿数", bins.len()) } else { String::new() };
    texts.truncate(MOST);
    format!("{}\u{a0}颗牙{more}", texts.join("、"))
}

pub(super) fn field_error(FieldError { field, constraint }: FieldError) -> String {
    match (field, constraint) {
        (_, Constraint::NotANumber) => "请输入数字。目前仍用上一个有效值。".to_owned(),
        (_, Constraint::OneNumber) => "这里只能填一个数，不能填一列数。目前仍用上一个有效值。".to_owned(),
        (_, Constraint::NotANumberInList { place }) => {
            format!("这一列中的第 {}\u{a0}个不是数字，因此未作任何改动。", place + 1)
        }
        (_, Constraint::ListTooLong { numbers, fields }) => {
            format!("这一列有 {numbers}\u{a0}个数，从这里起却只有 {fields}\u{a0}格，因此未作任何改动。")
        }
        (_, Constraint::Ambiguous(readings)) => ambiguous(&readings),
        (_, Constraint::NoSuchBin { bin }) => format!("没有 {}的柱子。", teeth(bin)),
        (_, Constraint::BinsWouldBeEmpty { least }) => {
            format!("柱子少于 {least}\u{a0}根，就一条蠕虫也不剩了。至少要有一根柱子大于 0。")
        }
        (_, Constraint::UpperGroupEmpty { most }) => format!("请输入从 0 到 {most} 的整数，使牙多的一组至少有一根柱子。"),
        (_, Constraint::LastBin { .. }) | (FieldId::COUNTS, Constraint::NotAllZero) => "至少要有一根柱子大于 0。".to_owned(),
        // Of a list, a field holds one number.
        (_, Constraint::Numbers { from, to, .. }) => format!("请输入{}。", needed(Constraint::Number { from, to })),
        _ => format!("请输入{}。", needed(constraint)),
    }
}

/// "可以读作“1234”、“1.234”或一列数“1; 234”。…"
fn ambiguous(Readings { number, other, first: [first, second], list_length, in_row }: &Readings) -> String {
    let (cut, of) =
        if *list_length > 2 { ("; …", format!("（共 {list_length}\u{a0}个数）")) } else { ("", String::new()) };
    let numbers = [Some(*number), *other].into_iter().flatten();
    let mut readings: Vec<String> = numbers.map(|number| format!("“{}”", format_shortest(number))).collect();
    // Where no list is taken, it is named only as the other one of two readings.
    if *in_row || readings.len() < 2 {
        readings.push(format!("一列数“{}; {}{cut}”{of}", format_shortest(*first), format_shortest(*second)));
    }
    let last = readings.pop().unwrap_or_default();
    let readings = format!("{}或{last}", readings.join("、"));
    let write = if *in_row { "请写成其中一种。" } else { "请只写一个数。" };
    format!("可以读作{readings}。{write}")
}

/// What a value must be: "介于 0 和 1 之间的数".
fn needed(constraint: Constraint) -> String {
    match constraint {
        Constraint::Number { from, to } => format!("介于 {} 和 {} 之间的数", format_count(from), format_count(to)),
        Constraint::Whole { from, to } => {
            format!("从 {} 到 {} 的整数", format_count(from as f64), format_count(to as f64))
        }
        Constraint::Numbers { least, most, from, to } => {
            let many = if least == most { least.to_string() } else { format!("{least} 至 {most}") };
            format!("一列数（{many}\u{a0}个，介于 {} 和 {} 之间）", format_count(from), format_count(to))
        }
        Constraint::NotAllZero => "大于 0 的数，因为其余都是 0".to_owned(),
        Constraint::OneOf(names) => format!("以下值之一（{}）", names.join("、")),
        // These have sentences of their own, and stand in no link.
        Constraint::NotANumber
        | Constraint::OneNumber
        | Constraint::NotANumberInList { .. }
        | Constraint::Ambiguous(_)
        | Constraint::ListTooLong { .. }
        | Constraint::LastBin { .. }
        | Constraint::NoSuchBin { .. }
        | Constraint::BinsWouldBeEmpty { .. }
        | Constraint::UpperGroupEmpty { .. } => "数字".to_owned(),
    }
}

/// What is wrong with a text in a link: "超出了 0 至 1 的范围".
fn unmet(constraint: Constraint, text: &str) -> String {
    match constraint {
        Constraint::Number { from, to } if float_text::parse(text).is_some() => outside(from, to),
        Constraint::Number { .. } => "不是数字".to_owned(),
        Constraint::NotAllZero => "没有大于 0 的数".to_owned(),
        _ => format!("无效，应为{}", needed(constraint)),
    }
}

fn outside(from: f64, to: f64) -> String {
    format!("超出了 {} 至 {} 的范围", format_count(from), format_count(to))
}

pub(super) fn link_issue(issue: &LinkIssue) -> String {
    match issue {
        LinkIssue::TooLong => "链接太长，只读取了前 64\u{a0}KiB。".to_owned(),
        LinkIssue::UnknownPage(text) => format!("没有“{text}”这个页面。"),
        LinkIssue::UnknownVersion(text) => format!("本页的链接没有“v={text}”这个版本，按版本 1 读取。"),
        LinkIssue::Duplicate(key) => format!("“{key}”出现了两次，以第一个为准。"),
        LinkIssue::BadKey { text, constraint: Constraint::UpperGroupEmpty { .. }, .. } => {
            format!("“split={text}”使其中一组没有柱子，改为从中间分开。")
        }
        LinkIssue::BadKey { key, text, constraint, instead } => match instead {
            Some(instead) => format!("“{key}={text}”{}，改用 {instead}。", unmet(*constraint, text)),
            None => format!("“{key}={text}”{}，已忽略。", unmet(*constraint, text)),
        },
        LinkIssue::CountNotANumber { bin, text } => no_counts(&format!("{}的条数“{text}”不是十进制数", teeth(*bin))),
        LinkIssue::CountOutOfRange { bin, text } => {
            no_counts(&format!("{}的条数“{text}”{}", teeth(*bin), outside(0.0, MAX_COUNT)))
        }
        LinkIssue::TooFewCounts { bins } => no_counts(&format!("只给出 {bins}\u{a0}个条数，至少要有 2\u{a0}个")),
        LinkIssue::TooManyCounts { bins } => no_counts(&format!("给出了 {bins}\u{a0}个条数，最多只能有 101\u{a0}个")),
        LinkIssue::AllCountsZero => no_counts("所有条数都是 0，至少要有一个大于 0"),
        LinkIssue::UnknownStep(text) => format!("课程里没有“step={text}”这一步，改为打开第一步。"),
        LinkIssue::BadPair { key, text, fault } => {
            let value = text.split_once(':').map_or("", |(_, value)| value);
            match fault {
                PairFault::Unknown => format!("“{key}”中的“{text}”：课程里没有这个问题，已忽略。"),
                PairFault::Repeated => format!("“{key}”中的“{text}”：这个问题已经答过，以第一个答案为准。"),
                PairFault::Value(constraint) => format!("“{key}”中的“{text}”{}，已忽略。", unmet(*constraint, value)),
            }
        }
        LinkIssue::MorePairs { key, pairs } => format!("“{key}”中还有 {pairs}\u{a0}处无法读取，已忽略。"),
        LinkIssue::BadUnit(text) => format!("“unit={text}”无效，应为以下值之一（bits、nats、dits），改用比特。"),
        LinkIssue::BadLang(text) => format!("本页没有“lang={text}”这种语言，改用英文。"),
        LinkIssue::BadTheme(text) => {
            format!("“theme={text}”无效，应为以下值之一（auto、light、dark、projector），沿用你原来的主题。")
        }
    }
}

/// Adds what is used instead of counts that cannot be read.
fn no_counts(reason: &str) -> String {
    format!("{reason}。改用文章中的条数。")
}
