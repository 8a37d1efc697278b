//! Titles, labels, the sentence, text alternatives and help of the Evidence view.

use super::explore::{self, name, teeth};
use super::{listed, unit as unit_name};
use crate::i18n::{Evidence, EvidenceFacts, Help, LostBets};
use crate::math::{self, Unit};
use crate::model::evidence::ModelPair;
use crate::model::number::{format_count, format_fixed, format_information, format_significant};

pub(super) const EVIDENCE: Evidence = Evidence {
    help: HELP,
    weigh_title: "每条蠕虫的证据",
    bet_title: "要多少条才敢下注？",
    plug_in_title: "由样本算出的 D 偏高",
    pair: "模型",
    own_pair: "自选模型",
    pair_name: |pair| match pair {
        ModelPair::Article => "文章的两个模型",
        ModelPair::Refitted => "同上，重新拟合",
        ModelPair::Close => "难分高下",
        ModelPair::TwoBests => "两个方向的最佳 p",
        ModelPair::RuledOut => "排除一个",
    },
    model: name,
    first: "Q₁",
    second: "Q₂",
    first_p: "第一个模型的 p",
    second_p: "第二个模型的 p",
    more: |many| format!("+{}", format_count(many as f64)),
    more_label: |many| format!("再捉 {}", worms(many)),
    rewind: "清零重来，再捉到的还是同一批蠕虫",
    caught: "已捉",
    caught_label: "已捉的蠕虫条数",
    seed: "种子",
    seed_label: "蠕虫的随机种子",
    next_seed: "换一批蠕虫：用下一个种子",
    size: "N",
    size_label: "每个样本的蠕虫条数",
    fixed: "固定不变",
    refitted: "按每个样本重新拟合",
    run: "再抽 5\u{202f}000",
    stop: "停止",
    progress: "已抽的样本",
    change_p: "更改 P",
    truth: "真实分布 P",
    data: "数据",
    fit: "模型 Q₁",
    speaks_for: |model, up| if up { format!("↑ 支持{model}") } else { format!("↓ 支持{model}") },
    tends_to: |value| format!("→ {value}"),
    true_d: |value| format!("D(P‖Q₁) {value}"),
    rule: "D + (K − 1) / 2N",
    coin: "抛硬币",
    worms,
    now: "目前",
    at_last: "长期",
    prefer_wrong: "选错的占比",
    mean_d: "样本 D 的均值",
    bias: "(K − 1) / 2N",
    truth_data: "D(真实‖数据)",
    data_model: "D(数据‖模型)",
    truth_model: "D(真实‖模型)",
    no_worm: "还没有数据：先捉一条蠕虫。",
    fitted_at: |p| format!("Q₁ 已按捉到的蠕虫拟合：p = {p}。"),
    missing: |bins| format!("齿数没有捉全时为 ∞：还缺 {}。", either(bins)),
    one_worm: "log Q₁/Q₂",
    samples: "个样本",
    column_samples: "样本数",
    lost: "选错",
    off: "±",
    sentence,
    catch_alt: |alt| {
        format!(
            "各种齿数的柱形图。P 的占比依次为 {}。已捉 {}，条数依次为 {}。",
            listed(&alt.shares),
            worms(alt.caught),
            listed(&alt.counts)
        )
    },
    weigh_alt: |alt| {
        format!(
            "平均每条蠕虫的证据随条数变化的曲线，单位为{}；大于 0 支持第一个模型，小于 0 支持第二个。捉到 {}之后为 {}，最终趋于 {}。",
            alt.unit,
            worms(alt.caught),
            alt.mean,
            alt.expected
        )
    },
    bet_alt: |alt| {
        let bets = if alt.bets.is_empty() { "还没有抽取样本".to_owned() } else { listed(&alt.bets) };
        format!("选错模型的样本占比随样本大小的变化。{bets}。")
    },
    plug_in_alt: |alt| {
        let measured = if alt.measured.is_empty() { "还没有抽取样本".to_owned() } else { listed(&alt.measured) };
        format!("散度 D(样本‖第一个模型) 的均值随样本大小的变化，单位为{}。{measured}。真值为 {}。", alt.unit, alt.truth)
    },
    model_at: |model, p| match p {
        Some(p) => format!("{}（p = {p}）", name(model)),
        None => name(model).to_owned(),
    },
    bet_undecided: ["两个模型不分对错", "D(P‖Q₁) 与 D(P‖Q₂) 相等，任何样本都谈不上选错，所以这里没有图可画。"],
    plug_in_infinite: ["D(P‖Q₁) 为 ∞", "P 中有些结果，Q₁ 给的概率是 0。一旦抽到，样本的 D 也是 ∞，所以这里没有图可画。"],
};

fn worms(many: usize) -> String {
    explore::worms(&format_count(many as f64))
}

/// "0、1、2 颗牙的", "0、1 颗牙等 5 种"; of many the first.
fn either(bins: &[usize]) -> String {
    const MOST: usize = 4;
    match bins {
        [only] => format!("{}的", teeth(*only)),
        [first, second, rest @ ..] if bins.len() > MOST => format!("{first}、{second}\u{a0}颗牙等 {}\u{a0}种", rest.len() + 2),
        few => format!("{}\u{a0}颗牙的", few.iter().map(usize::to_string).collect::<Vec<_>>().join("、")),
    }
}

fn sentence(facts: &EvidenceFacts, unit: Unit) -> String {
    let shown = |nats: f64| format!("*{}*\u{a0}{}", format_information(unit, nats), unit_name(unit));
    let (first, second) = (&facts.first, &facts.second);
    let favoured = |nats: f64| if nats > 0.0 { first } else { second };
    let the_worms = format!("目前这 *{}*", worms(facts.caught));
    let ruled_out = |model: &str| format!("*{model}*已被排除：观测到了它认为不可能的结果。");
    let will_come = |model: &str| format!("迟早会捉到{model}认为不可能有的蠕虫。");
    let mut said = match facts.said {
        _ if facts.caught == 0 => "还没有捉到蠕虫。每捉到一条，就为其中一个模型添一点证据。".to_owned(),
        math::Evidence::Nats(0.0) => format!("{the_worms}对两个模型不偏不倚。"),
        math::Evidence::Nats(nats) => {
            format!("{the_worms}支持*{}*，平均每条 {}。", favoured(nats), shown(nats.abs()))
        }
        math::Evidence::OnlyFirst => ruled_out(second),
        math::Evidence::OnlySecond => ruled_out(first),
        math::Evidence::Neither => "两个模型都已被排除：它们各自认为不可能的结果，都观测到了。".to_owned(),
    };
    said.push_str(&match (facts.expected, facts.said) {
        (math::Evidence::Nats(0.0), _) => "D(P‖Q₁) 与 D(P‖Q₂) 相等，再多的蠕虫也分不出高下。".to_owned(),
        (math::Evidence::Nats(limit), math::Evidence::Nats(nats)) if facts.caught > 0 && nats * limit < 0.0 => format!(
            "这只是碰巧：长期来看会支持*{}*，平均每条 {}_，即 D(P‖Q₁) 与 D(P‖Q₂) 之差_。",
            favoured(limit),
            shown(limit.abs())
        ),
        (math::Evidence::Nats(limit), math::Evidence::Nats(nats)) if facts.caught > 0 && nats != 0.0 => {
            format!("长期来看会是 {}_，即 D(P‖Q₁) 与 D(P‖Q₂) 之差_。", shown(limit.abs()))
        }
        (math::Evidence::Nats(limit), _) => {
            format!("长期来看会支持*{}*，平均每条 {}_，即 D(P‖Q₁) 与 D(P‖Q₂) 之差_。", favoured(limit), shown(limit.abs()),)
        }
        (math::Evidence::OnlyFirst, math::Evidence::Nats(_)) => will_come(second),
        (math::Evidence::OnlySecond, math::Evidence::Nats(_)) => will_come(first),
        (math::Evidence::Neither, math::Evidence::Nats(_)) => {
            "两个模型迟早都会被排除：它们各自认为不可能的齿数，P 中都有。".to_owned()
        }
        (_, math::Evidence::Neither) => "这是必然的：它们各自认为不可能的齿数，P 中都有。".to_owned(),
        _ => "这是必然的：它认为不可能的齿数，P 中就有。".to_owned(),
    });
    said.extend(facts.lost.map(|lost| lost_bets(facts, &lost)));
    said
}

/// "在 400 个样本（各有 100 条蠕虫）中，有 26.5 ± 4.3% 选错了模型，即选了二项分布（p = 0.5704）。"
fn lost_bets(facts: &EvidenceFacts, lost: &LostBets) -> String {
    let percent = |share: f64| match 100.0 * share {
        tiny if tiny > 0.0 && tiny < 0.05 => format_significant(tiny, 1),
        percent => format_fixed(percent, 1),
    };
    let error = if lost.error > 0.0 { format!(" ± {}", percent(lost.error)) } else { String::new() };
    let wrong = if lost.first_is_wrong { &facts.first } else { &facts.second };
    let which = if facts.refit && lost.first_is_wrong {
        "，即选了按样本重新拟合的那个".to_owned()
    } else {
        format!("，即选了{wrong}")
    };
    format!(
        "在 {}\u{a0}个样本（各有 *{}*）中，有 *{}{error}%* 选错了模型_{which}_。",
        format_count(lost.samples as f64),
        worms(facts.size),
        percent(lost.share),
    )
}

const HELP: Help = &[
    (
        "要点",
        "每条蠕虫都是一份证据：如果有 k\u{a0}颗牙，证据就是对数似然比 log Q₁(k)/Q₂(k)，大于 0 支持第一个模型，小于 0 支持第二个。它的均值是 D(P‖Q₂) − D(P‖Q₁)，也就是说，两个 KL 散度之差就是平均每条蠕虫的证据。",
    ),
    (
        "图中有什么",
        "蓝色的 P 是抽取蠕虫的分布，即“探索”页的直方图。已捉的蠕虫是灰色，第一个模型是橙色。深色实线是已捉蠕虫的平均证据，虚线是它趋向的散度之差：长期来看，散度较小的模型获胜。在每个 N 处，这样的曲线十条有九条落在灰带内；灰带按 1/√N 收窄。",
    ),
    (
        "要多少条才敢下注？",
        "反复抽取样本，每个样本有 N\u{a0}条蠕虫，总有一些样本偏向散度较大的模型。用文章中的蠕虫，每个样本 100\u{a0}条，有 22.8% 的样本选了二项分布而不选均匀分布；如果先按每个样本重新拟合二项分布，则有 25.4%，因为这时它已经看过答案。这两个数来自很长的模拟；只抽几百个样本，会差上几个百分点，正如句中的 ± 所示。如果 D(P‖Q₁) 与 D(P‖Q₂) 相等，两个模型就不分对错。",
    ),
    (
        "真实分布、数据、模型",
        "用数据拟合模型，是希望它也符合真实分布。拟合时最小化的是 D(数据‖模型)，真正该小的却是 D(真实‖模型)，而它谁也看不到。只要有一种可能出现的齿数还没有捉到，D(真实‖数据) 就是 ∞，因为样本给它的概率是 0。此外，由样本算出的 D 是有偏的：有 K\u{a0}根柱子时，平均偏高约 (K\u{a0}−\u{a0}1)/2N\u{a0}奈特：样本自身的偶然起伏，也当成了规律。",
    ),
    (
        "鼠标、触摸与键盘",
        "在图上拖动可以设定蠕虫的条数。也可以按 Tab 移到图上：方向键每次增减 1，按住 Shift 每次增减 10，Page Up 和 Page Down 每次增减 100。种子相同，捉到的蠕虫就相同，别人打开你的链接也一样。“停止”可以中断很长的抽样，已抽到的会保留。Ctrl+Z 撤销。",
    ),
    (
        "链接",
        "你的设置都写在网址里：#/evidence?counts=…&first=…&p1=…&second=…&p2=…&refit=…&seed=…&caught=…&size=…&unit=…。抽到的样本不在其中，按一下按钮就能重新抽取。",
    ),
];
