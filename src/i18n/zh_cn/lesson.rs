//! Labels, comparisons, text alternatives and help of the lesson.

mod steps;

use super::explore::{name, teeth, worms};
use super::{listed, sentences};
use crate::i18n::lesson::{bits, guessed, is_same_to_two_decimals};
use crate::i18n::lesson_facts::is_right;
use crate::i18n::{ComparedPrediction, Help, Impossible, Lesson, LessonModel};
use crate::math::Unit;
use crate::model::Page;
use crate::model::lesson::{Answer, Change, LessonStep, STEPS};
use crate::model::number::{format_approx, format_count, format_figure, format_number};

pub(super) const LESSON: Lesson = Lesson {
    help: HELP,
    step: steps::step,
    compare,
    step_of: |step| format!("第 {step}\u{a0}步，共 {STEPS}\u{a0}步"),
    step_short: |step| format!("{step} / {STEPS}"),
    steps: "课程的步骤",
    stop: |step, answer| {
        let state = match (step.question(), answer) {
            (None, _) => "",
            (Some(_), None) => "（待预测）",
            (Some(_), Some(Answer::Predicted(_))) => "（已预测）",
            (Some(_), Some(Answer::Shown)) => "（未预测，已显示答案）",
        };
        format!("第 {}\u{a0}步：{}{state}", step.number(), steps::step(step).title)
    },
    back: "上一步",
    next: "下一步",
    show_answer: "显示答案",
    keep_model: "保留这个模型",
    draw_again: "重新画",
    predict_again: "重新预测",
    first_drawing_kept: "第一次画的会保留。",
    first_prediction_kept: "第一次的预测会保留。",
    clear: "清除",
    start_over: "从头再学一遍",
    your_turn: "请先预测：",
    try_it: "动手试试：",
    moved: "P 已被你改动，文中所说仍是观测到的 500\u{a0}条蠕虫。",
    observed_again: "恢复观测数据",
    unit_disabled: "课程中一律以比特为单位。",
    open_in: |page| {
        let name = (super::MESSAGES.page)(page);
        if page == Page::Explore { format!("在“{name}”页中查看") } else { format!("打开“{name}”页") }
    },

    guess_row: "预测",
    your_guess: "你的预测",
    draw_on: "接着画",
    not_drawn: "未画",
    above: |top| format!("> {top}"),
    curve_label: |p| format!("p = {p} 时的 D(P‖Q)，比特/条"),
    drawn_count_label: |bin| format!("你的模型：有 {}的蠕虫条数", teeth(bin)),
    drawn_bars_label: |bin| format!("你的模型：有 {}的蠕虫条数；左右方向键选择齿数", teeth(bin)),
    change,

    under_pencil: "铅笔所在处的模型",
    given_at: |value, p| format!("给定：{value}，p = {p}"),
    one_of: |outcomes| format!("{outcomes}\u{a0}选 1"),
    entropy_terms: "H(P) 是各项 −P log₂ P 之和",
    yours: "你的模型",
    q_yours: "Q 你的模型",
    divergence_yours: "D(P‖你的模型)",
    cross_entropy_yours: "交叉熵 H(P,你的模型)",
    drawn_in: |step| format!("第 {step}\u{a0}步所画"),
    first_drawing_costs: "你第一次画的模型，每条多花",
    yours_gloss: "数据来自 P，却按你的 Q 编码：每条多花的比特",
    bits_per_worm: "比特/条",
    bit_p_label: "结果的概率 p",
    class_p_label: "预测给真实类别的概率 p",
    mean_p: "P 的均值",
    mean_q: "Q 的均值 np",
    slope: "p 处的斜率",
    class: |class| if class == 1 { "真实类别".to_owned() } else { format!("类别 {class}") },

    bars_alt: |alt| {
        let observed = format!("柱子：{}，齿数从 0 到 10，条数依次为 {}。", worms(alt.worms), listed(alt.counts));
        match alt.model {
            None => observed,
            Some((LessonModel::Yours, counts)) => {
                format!("{observed}轮廓：你的模型，按同样多的蠕虫折算，条数依次为 {}。", listed(counts))
            }
            Some((LessonModel::Family(model), counts)) => {
                format!("{observed}轮廓：{}预期的条数依次为 {}。", name(model), listed(counts))
            }
        }
    },
    curve_alt: |alt| {
        let direction = alt.direction;
        let mut said = format!("{direction} 随 p 从 0 到 1 的变化，单位为比特/条。");
        said.extend(alt.given.map(|(value, p)| format!("给定：p = {p} 时为 {value}。")));
        said.extend(alt.guess.map(|guess| format!("你的预测（p 从 0.1 到 0.9）为 {}。", listed(guess))));
        said.push_str(&match alt.minimum {
            Some((value, p)) => format!("{direction} 在 p = {p} 处取最小值 {value}。"),
            None => "曲线还没有显示。".to_owned(),
        });
        said
    },
    information_alt: |shown| {
        let Some((p, value)) = shown else {
            return "坐标轴：横轴是结果的概率 p，纵轴是信息量，单位为比特。给定一点：p = 1/2 时为 1\u{a0}比特。曲线还没有显示。"
                .to_owned();
        };
        format!(
            "−log₂ p 的曲线，从 p = 0 处的 ∞ 降到 p = 1 处的 0，p = 1/8 时为 3\u{a0}比特，p = 1/2 时为 1\u{a0}比特。在 p = {p} 处为 {value}\u{a0}比特。"
        )
    },
    classifier_alt: |prediction, divergence| {
        format!(
            "四个类别的柱形图。标签给真实类别的概率为 1，给其余类别的为 0；预测给各类别的概率依次为 {}。D(P‖Q) = {divergence}\u{a0}比特。",
            listed(prediction)
        )
    },

    looking_back: "回顾",
    columns: ["步骤", "你的预测", "答案", "相差"],
    predicted: |compared| match compared {
        ComparedPrediction::Shown => NOT_PREDICTED.to_owned(),
        ComparedPrediction::Questions { guess, .. } => questions(*guess),
        ComparedPrediction::Drawn { counts } => counts.map(format_count).join("、"),
        ComparedPrediction::Closer { model, .. } => name(*model).to_owned(),
        ComparedPrediction::Entropy { guess, .. } => format!("{}\u{a0}比特", format_number(*guess)),
        ComparedPrediction::LargestTerm { bin, .. } => teeth(*bin),
        ComparedPrediction::Swapped { guess, .. } => change(*guess).to_owned(),
        ComparedPrediction::Curve { p, .. } => format!("p = {} 时最小", guessed(*p)),
        ComparedPrediction::BestP { p, .. } => format!("p = {}", guessed(*p)),
    },
    not_shown: "尚未显示",
    answer: |step, facts| match step {
        LessonStep::Bit => questions(3.0),
        LessonStep::DrawYourModel => "P 本身".to_owned(),
        LessonStep::WhichIsCloser => "均匀分布".to_owned(),
        LessonStep::Entropy => format!("{}\u{a0}比特", bits(facts.entropy)),
        LessonStep::WhereFrom => teeth(facts.largest.0),
        LessonStep::Swap => change(Change::Less).to_owned(),
        LessonStep::BestP => format!("p = {} 时最小", format_figure(facts.best.p)),
        LessonStep::TwoGroups => format!("p = {}", format_figure(facts.best_two_group.p)),
        LessonStep::OtherDirection => format!("p = {}", format_figure(facts.best_reverse.p)),
        LessonStep::Worms | LessonStep::SimpleModels | LessonStep::Cost | LessonStep::WhyBestP | LessonStep::Classifier => {
            String::new()
        }
    },
    off_by: |compared| match compared {
        ComparedPrediction::Questions { guess, needed } if guess == needed => "正确".to_owned(),
        ComparedPrediction::Questions { guess, needed } => questions((guess - needed).abs()),
        ComparedPrediction::Swapped { guess, truth, .. } => if guess == truth { "正确" } else { "错误" }.to_owned(),
        _ => String::new(),
    },
    closing: "选模型或 p 的那几步，“相差”是两个散度之差，也就是你的选择使每条蠕虫多花的比特；画模型的那一步，则是 D(P‖你的模型) 本身。",
};

/// Of a step whose answer was shown without a prediction, or not yet.
const NOT_PREDICTED: &str = "未预测";

const HELP: Help = &[
    (
        "要点",
        "课程共 14\u{a0}步，从蠕虫讲到训练分类器，讲的是 KL 散度 D(P‖Q)：数据来自 P，却按模型 Q 编码，每条蠕虫平均多花的比特。每一步都有一张可以动手的图，所有的数都是当场算出来的。",
    ),
    (
        "课程怎么学",
        "点“下一步”往前，点“上一步”往回，也可以从步骤列表跳到任何一步。编号旁的圆环表示这一步还等着你预测，预测之后变成圆点。不想预测，就直接点“显示答案”。图中用的都是副本：在这里怎么改，都不影响你在其他页的数据。",
    ),
    (
        "预测",
        "先预测，再看答案：有的要画，有的要选，有的要输入一个数。点“显示答案”，就知道相差多少；凡是能用比特来量的，都用比特。算数的是第一次的预测，它会保留；看过答案以后，可以再试。第 14\u{a0}步列出全部预测，可以打印。",
    ),
    (
        "保留什么，存在哪里",
        "学到哪一步、作了哪些预测，都写在网址里；只要浏览器允许，还会保存在这个浏览器里。看过答案以后所作的改动不保留。“从头再学一遍”会清除预测，撤销即可找回。画的和移动的也都可以撤销，但已经算数的预测撤销不了。",
    ),
    (
        "鼠标、触摸与键盘",
        "在图上横向拖动就能画。凡是要画的，也都可以输入：格子在图下或文字中，一列数可以一次粘贴到其中一格。按 Tab 移到格子。滑块和柱子可用方向键、Page Up 和 Page Down、Home 和 End。Ctrl+Z 撤销，Ctrl+Shift+Z 重做。",
    ),
    (
        "链接",
        "链接带着当前的步骤和你的预测：#/lesson?v=1&step=entropy&answers=bit:3;which-is-closer:uniform。步骤可以写名称，也可以写从 1 开始的编号；柱子是 11\u{a0}个条数，用 _ 连接，曲线是九个数，没有画的地方留空。打开链接的人看到的是这些预测；自己的预测仍然保存着，直到另作预测为止。",
    ),
    ("单位", "课程中一律以比特为单位。其他页还可以用奈特和迪特。"),
];

/// Under the answer: how far off the prediction was.
fn compare(compared: &ComparedPrediction) -> String {
    let shown = |nats: f64| format!("*{}*\u{a0}比特", bits(nats));
    match compared {
        ComparedPrediction::Shown => "没有预测，直接看了答案。".to_owned(),
        ComparedPrediction::Questions { guess, needed } => {
            let off = (guess - needed).abs();
            let said = format!("你预测 {}", questions(*guess));
            if off == 0.0 {
                format!("{said}，完全正确。")
            } else if guess > needed {
                format!("{said}：够了，但多了 {}\u{a0}个。", format_number(off))
            } else {
                let told_apart = match *guess {
                    0.0 => "一个也不问，就分不出这些蠕虫。".to_owned(),
                    guess => format!("{}只能分清 {}。", questions(guess), worms(&format_count(guess.exp2()))),
                };
                format!("{said}：少了 {}\u{a0}个。{told_apart}", format_number(off))
            }
        }
        ComparedPrediction::Drawn { .. } => {
            format!("你画的模型已经记下，它的代价第 {}\u{a0}步揭晓。", LessonStep::Cost.number())
        }
        ComparedPrediction::Closer { model, cost } if is_right(*cost) => format!("你选的是{}，选对了。", name(*model)),
        ComparedPrediction::Closer { model, cost } => {
            format!("你选的是{}，每条蠕虫比另一个模型多花 {}。", name(*model), shown(*cost))
        }
        ComparedPrediction::Entropy { guess, entropy, most } => {
            let entropy = Unit::Bits.from_nats(*entropy);
            let off = format!("*{}*\u{a0}比特", format_figure((guess - entropy).abs()));
            let said = format!("你预测 {}\u{a0}比特", format_number(*guess));
            if is_same_to_two_decimals(*guess, entropy) {
                format!("{said}，准确到两位小数。")
            } else if *guess > Unit::Bits.from_nats(*most) {
                format!("{said}，高了 {off}。只有 11\u{a0}种齿数，熵不会超过 {}\u{a0}比特。", bits(*most))
            } else {
                format!("{said}，{}了 {off}。", if *guess > entropy { "高" } else { "低" })
            }
        }
        ComparedPrediction::LargestTerm { bin, cost, .. } if is_right(*cost) => {
            format!("你预测 {}，完全正确。", teeth(*bin))
        }
        ComparedPrediction::LargestTerm { bin, term, cost } => {
            let saves = if *term < 0.0 { "，反而节省比特" } else { "" };
            format!("你预测 {}：这一项为 {}\u{a0}比特{saves}，比最大的一项少 {}。", teeth(*bin), bits(*term), shown(*cost))
        }
        ComparedPrediction::Swapped { guess, truth, difference } => {
            let (said, difference) = (format!("你预测{}", change(*guess)), shown(*difference));
            if guess == truth {
                format!("{said}，说对了：相差 {difference}。")
            } else {
                format!("{said}，实际上{}，相差 {difference}。", change(*truth))
            }
        }
        ComparedPrediction::Curve { is_given: true, best, cost, .. } if is_right(*cost) => {
            format!("你画的各点都不低于给定的点，非常准：算到三位小数，代价与最佳的 p = {} 相同。", format_figure(*best))
        }
        ComparedPrediction::Curve { p, best, cost, .. } => {
            beside_best(&format!("你画的曲线在 p = {} 处最低", guessed(*p)), *best, *cost)
        }
        ComparedPrediction::BestP { p, cost, impossible: bins, .. } if cost.is_infinite() => {
            format!("取你的 p = {}，代价为 *∞*：模型{}。", guessed(*p), impossible(bins))
        }
        ComparedPrediction::BestP { p, best, cost, .. } => beside_best(&format!("你选的是 p = {}", guessed(*p)), *best, *cost),
    }
}

/// "你画的曲线在 p = 0.50 处最低，每条蠕虫比最佳的 p = 0.570 多花 0.143 比特。"
fn beside_best(said: &str, best: f64, cost: f64) -> String {
    let best = format_figure(best);
    if is_right(cost) {
        format!("{said}，非常准：算到三位小数，代价与最佳的 p = {best} 相同。")
    } else {
        format!("{said}，每条蠕虫比最佳的 p = {best} 多花 *{}*\u{a0}比特。", bits(cost))
    }
}

/// "认为不可能有 3 颗牙，却观测到 58 条这样的蠕虫，按它设计的编码没有相应的码字"
fn impossible(impossible: &Impossible) -> String {
    format!(
        "认为不可能有 {}，却观测到 {}\u{a0}条这样的蠕虫，按它设计的编码没有相应的码字",
        sentences::listed(&impossible.bins),
        format_approx(impossible.worms),
    )
}

fn questions(many: f64) -> String {
    format!("{}\u{a0}个是非题", format_number(many))
}

fn change(change: Change) -> &'static str {
    match change {
        Change::More => "更大",
        Change::Less => "更小",
        Change::Same => "相等",
    }
}
