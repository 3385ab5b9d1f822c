mod common;
use storefront_sandbox::policy::{Policy, play};
use storefront_sandbox::score::score;
use storefront_sandbox::sim::{Sim, Entry};
#[test]
fn week() {
    for id in ["first_hour", "first_week"] {
    let scenario = common::shipped(id);
    for policy in Policy::ALL {
        let mut sum = 0.0; let mut dims=[0.0;5]; let mut profit=0.0; let mut fun=[0u32;6];
        let t = std::time::Instant::now();
        let n = 10;
        let mut fails = std::collections::BTreeMap::new();
        for seed in 1..=n {
            let mut sim = Sim::open(scenario.clone(), seed);
            play(&mut sim, policy, |_, _| {});
            let s = score(&sim);
            sum += s.total; for (d,x) in dims.iter_mut().zip(&s.dimensions) { *d += x.points; }
            profit += sim.ledger().profit().as_f64();
            let f = sim.view().funnel;
            fun[0]+=f.passed; fun[1]+=f.clicked; fun[2]+=f.asked; fun[3]+=f.carted; fun[4]+=f.paid; fun[5]+=sim.view().reviews.len() as u32;
            for e in sim.journal().entries() { if let Entry::CaseFailed{conversation, why} = &e.what {
                let case = sim.journal().entries().iter().find_map(|b| match b.what { Entry::ConversationBegan{conversation: c, case, ..} if c==*conversation => Some(case), _=>None}).unwrap();
                *fails.entry((scenario.cases[case.index()].key.clone(), format!("{why:?}"))).or_insert(0)+=1;
            }}
        }
        let n=n as f64;
        println!("{id} {:14} total {:5.1} profit {:7.1} dims {:?} funnel/reviews {:?} {:?}", policy.name(), sum/n, profit/n, dims.map(|d| (d/n) as i32), fun.map(|x| x/n as u32), t.elapsed());
        if matches!(policy, Policy::ByTheBook|Policy::Expert) { println!("   {fails:?}"); }
    }}
}
