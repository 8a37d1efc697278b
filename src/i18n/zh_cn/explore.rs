//! Titles, labels, text alternatives and help of the Explore view.

use super::{listed, unit};
use crate::i18n::{Explore, Help};
use crate::math::Unit;
use crate::model::Model;

pub(super) const EXPLORE: Explore = Explore {
    help: HELP,
    data_title: "观测分布 P 与模型 Q",
    sweep_title: "散度随 p 的变化",
    bins: "柱数",
    data: "数据",
    own_data: "自定义数据",
    reconstructed: "按文章给出的数值重建",
    teeth: "齿数",
    worms: "条数",
    share: "占比",
    p_name: "P 观测",
    q_name: |model| match model {
        Model::Uniform => "Q 均匀分布",
        Model::Binomial => "Q 二项分布",
        Model::TwoGroup => "Q 两组模型",
    },
    count_label: |bin| format!("有 {}的蠕虫条数", teeth(bin)),
    bars_label: |bin| format!("有 {}的蠕虫条数；左右方向键选择齿数", teeth(bin)),
    bin_title: teeth,
    bin_value: |count, p, expected, q| format!("{}，占比 {p}；模型预期 {expected}\u{a0}条，占比 {q}", worms(count)),
    bin_worms: |count| format!("{count}\u{a0}条"),
    bin_expected: |expected| format!("预期 {expected}\u{a0}条"),
    p: "p",
    p_label: "模型的参数 p",
    p_disabled: "均匀分布没有参数。细线是二项分布。",
    hear: "用声音播放曲线：p 从 0 到 1，先播 D(P‖Q)，再播 D(Q‖P)；音调越高，散度越大",
    play: "_播放 p_",
    play_label: "播放 p：从 0 到 1，再返回",
    pause: "_暂停_",
    step_back: "p 减小 0.01",
    step_forward: "p 增大 0.01",
    best_forward: "最小化 _D(_P‖Q_)_",
    best_reverse: "最小化 _D(_Q‖P_)_",
    no_best: "没有最小值：无论 p 取何值，这个散度都是 ∞；或者模型没有参数 p",
    minimum_at: |value, p| format!("最小值 {value}，p = {p}"),
    minimum_short: |value| format!("最小值 {value}"),
    infinite_everywhere: |name| format!("{name} 处处为 ∞"),
    forward_gloss: |unit| format!("数据来自 P，却按 Q 编码：每条多花的{}", self::unit(unit)),
    reverse_gloss: |unit| format!("数据来自 Q，却按 P 编码：每条多花的{}", self::unit(unit)),
    cross_entropy: "交叉熵",
    entropy: "熵",
    models_title: "选择模型",
    no_parameter: "无参数",
    lowest: "最低",
    split_label: "0 至",
    split_unit: "颗牙",
    split_after: "牙少的一组最多几颗牙",
    figures: "全部数值",
    column_teeth: "齿数",
    column_expected: "预期",
    js: "JS 散度",
    mean: "P 的平均齿数",
    minimum_forward: "D(P‖Q) 对 p 的最小值",
    minimum_reverse: "D(Q‖P) 对 p 的最小值",
    counts_alt: |alt| {
        format!(
            "柱子：{}\u{a0}条蠕虫，齿数从 0 到 {}，条数依次为 {}。轮廓：{}预期的条数依次为 {}。",
            alt.total,
            alt.bins.saturating_sub(1),
            listed(alt.counts),
            name(alt.model),
            listed(alt.expected),
        )
    },
    curves_alt: |alt| {
        let minimum = |direction: &str, minimum: Option<(&str, &str)>| match minimum {
            Some((value, p)) => format!("{direction} 在 p = {p} 处取最小值 {value}。"),
            None => format!("{direction} 处处为 ∞。"),
        };
        let curves = minimum("D(P‖Q)", alt.minimum_forward) + &minimum("D(Q‖P)", alt.minimum_reverse);
        match alt.p {
            Some(p) => format!(
                "两个方向的散度随 p 变化的曲线，单位为{}。{curves}在 p = {p} 处，D(P‖Q) = {}，D(Q‖P) = {}。",
                alt.unit, alt.forward, alt.reverse
            ),
            None => format!(
                "均匀分布没有参数，D(P‖Q) = {}\u{a0}{unit} 和 D(Q‖P) = {}\u{a0}{unit} 都是水平线。作为对照，二项分布的曲线：{curves}",
                alt.forward,
                alt.reverse,
                unit = alt.unit
            ),
        }
    },
    terms_alt: |alt| format!("{} = {}\u{a0}{}，等于各齿数的项之和。{}。", alt.direction, alt.sum, alt.unit, listed(alt.terms)),
    introduction: "简介",
    what_you_see: "看到什么",
    what_is_lost: "损失什么",
    try_this_first: "先试一下",
    introduce_pq: |count, model| {
        format!("*P* 是观测结果：{}，按齿数统计。*Q* 是描述它们的模型，这里是{}。", worms(count), name(model))
    },
    introduce_divergence: |divergence, unit| {
        let a_bit = if unit == Unit::Bits { "（1\u{a0}比特是一个是非题的答案）" } else { "" };
        let unit = self::unit(unit);
        format!(
            "数据来自 P，却按 Q 编码，就要多花{unit}{a_bit}。每条平均多花的，就是 *KL 散度* D(P‖Q)，现在是 *{divergence}*\u{a0}{unit}。"
        )
    },
    introduce_drag: |bin, divergence| format!("把 {}的柱子往下拖，看 *{divergence}* 如何变小。", teeth(bin)),
    introduce_any_drag: "随便拖动一根柱子，看 D(P‖Q) 如何变化。",
    kl_divergence: "KL 散度",
    reverse_kl_divergence: "反向 KL 散度",
    per_worm: |unit| format!("{}/条", self::unit(unit)),
    at_best_p: "D(P‖Q)，各取最佳 p",
    average_over: "对谁求平均",
    average_p: "P 观测",
    average_q: "Q 模型",
    weight: "权重",
    term: "项",
    costs: |unit| format!("增加{}", self::unit(unit)),
    saves: |unit| format!("节省{}", self::unit(unit)),
    agree: |models, unit| {
        let names: Vec<&str> = models.iter().copied().map(name).collect();
        format!("{}相差不到 0.001\u{a0}{}", and(&names), self::unit(unit))
    },
    bin_observed: |count| format!("观测 {count}\u{a0}条"),
    one_less: "减一条蠕虫",
    one_more: "加一条蠕虫",
};

const HELP: Help = &[
    (
        "要点",
        "数据来自 P，却按模型 Q 编码，每条蠕虫就要多花一些比特。平均多花多少，就是 KL 散度 D(P‖Q)，也叫相对熵。它等于交叉熵 H(P,Q) 减去熵 H(P)：前者是按 Q 编码的平均代价，后者是按 P 编码的平均代价，都以每条蠕虫计。",
    ),
    (
        "图中有什么",
        "蓝色实心的是 P，即观测结果：远方有一群蠕虫，每条有 10\u{a0}个牙槽，数出各长了几颗牙，再按齿数统计。橙色空心的是 Q，即模型预期的条数。下方的图显示每种齿数使散度增加多少，或减少多少。",
    ),
    (
        "为什么不是距离",
        "D(P‖Q) 对观测到的蠕虫求平均，D(Q‖P) 对从模型中抽取的蠕虫求平均，所以两者一般不相等，各自最小时的 p 也不同。三角不等式同样不成立。始终成立的是：D ≥ 0，且当且仅当 P = Q 时 D = 0。",
    ),
    (
        "为什么会是无穷大",
        "某个结果明明观测到了，模型给它的概率却是 0，按模型设计的编码就没有它的码字，D 为 ∞。这是正确的答案，不是出错。把 0 换成很小的 ε 也无济于事：答案会随你选的 ε 而变。",
    ),
    (
        "鼠标、触摸与键盘",
        "拖动柱子（用手指时拖柱子的顶端，或先按住片刻），也可以按 Tab 移到柱子上：← → 选择柱子，↑ ↓ 每次增减 1，Page Up 和 Page Down 每次增减 10，Home 和 End 跳到两端。要改 p，可以拖动竖线，也可以移到滑块上按方向键。Ctrl+Z 撤销，Ctrl+Shift+Z 重做。",
    ),
    (
        "链接",
        "你的设置都写在网址里：#/explore?v=1&counts=…&model=…&p=…&unit=…。网址可以自己写，也可以点“分享”复制。只要浏览器允许，你的改动还会保存在浏览器里。",
    ),
    ("数据与出处", "原来的直方图已经失传，留下的只有公布过的几个数值，这里的条数是按这些数值重建的。"),
];

/// A model.
pub(super) const fn name(model: Model) -> &'static str {
    match model {
        Model::Uniform => "均匀分布",
        Model::Binomial => "二项分布",
        Model::TwoGroup => "两组模型",
    }
}

/// Worms, of a count in words.
pub(super) fn worms(count: &str) -> String {
    format!("{count}\u{a0}条蠕虫")
}

pub(super) fn teeth(bin: usize) -> String {
    format!("{bin}\u{a0}颗牙")
}

/// "均匀分布与两组模型", "均匀分布、二项分布与两组模型".
fn and(names: &[&str]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{}与{last}", first.join("、")),
        _ => names.concat(),
    }
}
