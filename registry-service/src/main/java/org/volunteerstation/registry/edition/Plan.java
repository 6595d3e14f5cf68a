package org.volunteerstation.registry.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionName;

/**
 * Turns decided successions into steps. A region goes on under the code that it is the
 * same as, or that it alone goes to; all others end, and what nobody goes on under
 * begins.
 */
public final class Plan {

	/** Lines of one step at most, so that one event carries them all. */
	static final int MOST = 10_000;

	/** So many lines are put together where they need not be. */
	private static final int COMFORTABLE = 1000;

	private final Map<RegionCode, Region> before;

	private final Map<RegionCode, RegionName> after;

	private final Map<RegionCode, List<Chosen>> arrivals = new TreeMap<>();

	private final Clusters clusters = new Clusters();

	private final List<StepLine> lines = new ArrayList<>();

	private final List<Founding> founded = new ArrayList<>();

	private Plan(Map<RegionCode, Region> before, Map<RegionCode, RegionName> after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * Plans.
	 * @param before the tree of today
	 * @param after the edition
	 * @param chosen where the regions go that do not stay as they are; one for each
	 * @return the steps
	 */
	public static List<Step> of(Map<RegionCode, Region> before, Map<RegionCode, RegionName> after,
			Collection<Chosen> chosen) {
		Plan plan = new Plan(before, after);
		plan.arrive(chosen);
		after.keySet().forEach(plan::add);
		return plan.steps();
	}

	private void arrive(Collection<Chosen> chosen) {
		Set<RegionCode> decided = new HashSet<>();
		for (Chosen one : chosen) {
			decided.add(one.from());
			this.arrivals.computeIfAbsent(one.to(), (key) -> new ArrayList<>()).add(one);
		}
		for (RegionCode code : this.before.keySet()) {
			if (!decided.contains(code)) {
				if (!this.after.containsKey(code)) {
					throw new EditionRefusal.TreeChanged(code);
				}
				this.arrivals.computeIfAbsent(code, (key) -> new ArrayList<>()).add(new Chosen(code, code, true));
			}
		}
	}

	private void add(RegionCode to) {
		List<Chosen> arriving = this.arrivals.getOrDefault(to, List.of());
		Chosen keeper = keeper(to, arriving);
		boolean untouched = arriving.size() == 1 && keeper != null && keeper.from().equals(to)
				&& name(to).equals(region(to).name());
		if (untouched) {
			return;
		}
		for (Chosen one : arriving) {
			Region region = region(one.from());
			this.lines.add(new StepLine(region.id(), one.from(), region.name(), to, name(to), one.equals(keeper)));
			this.clusters.join(node(one.from()), node(to));
			end(one.from());
		}
		if (keeper == null) {
			this.founded.add(new Founding(to, name(to)));
		}
		begin(to);
	}

	private static @Nullable Chosen keeper(RegionCode to, List<Chosen> arriving) {
		List<Chosen> same = arriving.stream().filter(Chosen::same).toList();
		Optional<Chosen> stays = same.stream().filter((one) -> one.from().equals(to)).findFirst();
		if (stays.isPresent()) {
			return stays.get();
		}
		if (same.size() == 1) {
			return same.getFirst();
		}
		return (arriving.size() == 1) ? arriving.getFirst() : null;
	}

	/** Whoever ends with its parent ends in the parent's step. */
	private void end(RegionCode from) {
		from.parent()
			.filter((parent) -> !this.after.containsKey(parent))
			.ifPresent((parent) -> this.clusters.join(node(from), node(parent)));
	}

	/** Whoever begins with its parent begins in the parent's step. */
	private void begin(RegionCode to) {
		this.clusters.join(node(to), node(to));
		to.parent()
			.filter((parent) -> !this.before.containsKey(parent))
			.ifPresent((parent) -> this.clusters.join(node(to), node(parent)));
	}

	/** Communities of a town change together. */
	private static RegionCode node(RegionCode code) {
		return (code.tier() == Tier.COMMUNITY) ? code.at(Tier.STREET) : code;
	}

	private List<Step> steps() {
		Map<RegionCode, Bundle> bundles = new TreeMap<>();
		this.lines.forEach(
				(line) -> bundles.computeIfAbsent(this.clusters.root(node(line.from())), (key) -> new Bundle()).lines
					.add(line));
		this.founded.forEach((region) -> bundles.computeIfAbsent(this.clusters.root(node(region.code())),
				(key) -> new Bundle()).founded
			.add(region));
		Map<RegionCode, Bundle> open = new HashMap<>();
		List<Bundle> packed = new ArrayList<>();
		bundles.forEach((root, bundle) -> {
			RegionCode place = (root.tier().compareTo(Tier.COUNTY) > 0) ? root.at(Tier.COUNTY) : root;
			Bundle known = open.get(place);
			if (known == null || known.size() + bundle.size() > COMFORTABLE) {
				open.put(place, bundle);
				packed.add(bundle);
			}
			else {
				known.lines.addAll(bundle.lines);
				known.founded.addAll(bundle.founded);
			}
		});
		return numbered(packed);
	}

	private static List<Step> numbered(List<Bundle> bundles) {
		List<Step> steps = new ArrayList<>();
		for (Bundle bundle : bundles) {
			if (bundle.size() > MOST) {
				throw new EditionRefusal.StepTooLarge(MOST);
			}
			steps.add(new Step(steps.size() + 1, bundle.region(), bundle.lines, bundle.founded));
		}
		return steps;
	}

	private Region region(RegionCode code) {
		Region region = this.before.get(code);
		if (region == null) {
			throw new EditionRefusal.TreeChanged(code);
		}
		return region;
	}

	private RegionName name(RegionCode code) {
		RegionName name = this.after.get(code);
		if (name == null) {
			throw new EditionRefusal.TargetUnknown();
		}
		return name;
	}

	/** What has to happen at once. */
	private static final class Bundle {

		private final List<StepLine> lines = new ArrayList<>();

		private final List<Founding> founded = new ArrayList<>();

		int size() {
			return this.lines.size() + this.founded.size();
		}

		/** The lowest region that covers all codes. */
		RegionCode region() {
			RegionCode common = null;
			for (StepLine line : this.lines) {
				common = common(common(common, line.from()), line.to());
			}
			for (Founding region : this.founded) {
				common = common(common, region.code());
			}
			if (common == null) {
				throw new IllegalStateException("a step without a line");
			}
			return common;
		}

		private static RegionCode common(@Nullable RegionCode one, RegionCode other) {
			RegionCode common = (one != null) ? one : other;
			while (!other.value().startsWith(common.prefix())) {
				common = common.parent().orElseThrow(EditionRefusal.TargetUnknown::new);
			}
			return common;
		}

	}

	/** Codes that hang together; the smallest stands for all. */
	private static final class Clusters {

		private final Map<RegionCode, RegionCode> above = new HashMap<>();

		void join(RegionCode one, RegionCode other) {
			RegionCode first = root(one);
			RegionCode second = root(other);
			if (first.compareTo(second) < 0) {
				this.above.put(second, first);
			}
			else if (first.compareTo(second) > 0) {
				this.above.put(first, second);
			}
		}

		RegionCode root(RegionCode code) {
			RegionCode root = code;
			for (RegionCode next = this.above.get(root); next != null; next = this.above.get(root)) {
				root = next;
			}
			return root;
		}

	}

}
