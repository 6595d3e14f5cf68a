package org.volunteerstation.registry.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionName;

/**
 * Works out what becomes of each region: the lines of an order, with a code for each
 * region below that moves along. Refuses what would tear the tree: other tiers, codes
 * that are taken, cycles (a code that the same order frees), parents that are not there,
 * days on which a region would have been without its parent.
 */
final class Lineage {

	/** Regions of one order at most, so that one event carries them all. */
	static final int MOST = 10_000;

	private final ChangeDraft draft;

	private final Map<RegionCode, Region> tree;

	private final Map<RegionCode, LocalDate> endedSince;

	private final List<Line> lines = new ArrayList<>();

	private final NewCodes codes;

	private final Set<RegionCode> unused;

	private Lineage(ChangeDraft draft, Map<RegionCode, Region> tree, Map<RegionCode, LocalDate> endedSince) {
		this.draft = draft;
		this.tree = tree;
		this.endedSince = endedSince;
		this.codes = new NewCodes(tree.keySet(), draft.moves().values());
		this.unused = new HashSet<>(draft.moves().keySet());
	}

	/**
	 * Works out the lines.
	 * @param draft what is asked for
	 * @param tree the regions of today around its codes, with all below them
	 * @param endedSince what was there below the old codes after the day and is not today
	 * @param scope what the drafter may write
	 * @return those that the order names first, then all that move along
	 */
	static List<Line> of(ChangeDraft draft, Map<RegionCode, Region> tree, Map<RegionCode, LocalDate> endedSince,
			RegionScope scope) {
		Lineage lineage = new Lineage(draft, tree, endedSince);
		lineage.checkShape(scope);
		lineage.addTop();
		if (draft.kind() != ChangeKind.RENAME) {
			draft.from().forEach(lineage::addBelow);
		}
		lineage.checkMoves();
		lineage.checkPastDays();
		return lineage.lines;
	}

	private void checkShape(RegionScope scope) {
		List<RegionCode> after = successors();
		for (RegionCode code : this.draft.from()) {
			if (!scope.covers(code) || !this.tree.containsKey(code)) {
				throw new OutsideScope();
			}
		}
		for (RegionCode code : after) {
			if (!scope.covers(code)) {
				throw new OutsideScope();
			}
		}
		this.draft.moves().forEach((from, to) -> {
			if (!scope.covers(from) || !scope.covers(to)) {
				throw new OutsideScope();
			}
		});
		require(isRightFrom(), "/from");
		require(isRightTo(after), "/to");
		after.forEach(this::checkSuccessor);
	}

	private boolean isRightFrom() {
		List<RegionCode> from = this.draft.from();
		boolean several = this.draft.kind() == ChangeKind.MERGE;
		return from.stream().map(RegionCode::tier).distinct().count() == 1 && new HashSet<>(from).size() == from.size()
				&& (several ? from.size() >= 2 : from.size() == 1);
	}

	private boolean isRightTo(List<RegionCode> after) {
		RegionCode first = this.draft.from().getFirst();
		RegionCode to = after.getFirst();
		boolean sameTier = after.stream().allMatch((code) -> code.tier() == first.tier());
		boolean distinct = new HashSet<>(after).size() == after.size();
		return sameTier && distinct && switch (this.draft.kind()) {
			case MERGE -> after.size() == 1;
			case SPLIT -> after.size() >= 2;
			case RENAME -> after.size() == 1 && to.equals(first);
			case RECODE -> after.size() == 1 && !to.equals(first) && to.parent().equals(first.parent());
			case TRANSFER -> after.size() == 1 && !to.parent().equals(first.parent());
			case EDITION -> false;
		};
	}

	private void checkSuccessor(RegionCode code) {
		if (!this.draft.from().contains(code) && !this.codes.take(code)) {
			throw new ChangeRefusal.CodeTaken(code);
		}
		Optional<RegionCode> parent = code.parent();
		if (parent.isPresent() && !this.tree.containsKey(parent.get())) {
			throw new ChangeRefusal.ParentMissing(parent.get());
		}
	}

	private void addTop() {
		for (RegionCode code : this.draft.from()) {
			Region region = this.tree.get(code);
			if (region == null) {
				throw new OutsideScope();
			}
			for (ChangeDraft.Successor successor : this.draft.to()) {
				boolean carries = successor.code().equals(heir(code));
				add(new Line(true, region.id(), code, region.name(), successor.code(), name(region, successor),
						carries));
			}
		}
	}

	/** Without another name a region keeps its own; a new one needs one. */
	private RegionName name(Region region, ChangeDraft.Successor successor) {
		if (this.draft.kind() == ChangeKind.RENAME
				&& (successor.name() == null || successor.name().equals(region.name()))) {
			throw new ChangeRefusal.NameMissing(successor.code());
		}
		if (successor.name() != null) {
			return successor.name();
		}
		Region known = (this.draft.kind() == ChangeKind.RECODE || this.draft.kind() == ChangeKind.TRANSFER) ? region
				: this.draft.from().contains(successor.code()) ? this.tree.get(successor.code()) : null;
		if (known == null) {
			throw new ChangeRefusal.NameMissing(successor.code());
		}
		return known.name();
	}

	/** Where goes what a region owns: it stays with the code, or goes to the first. */
	private RegionCode heir(RegionCode from) {
		List<RegionCode> after = successors();
		return after.contains(from) ? from : after.getFirst();
	}

	private void addBelow(RegionCode top) {
		Map<RegionCode, List<Region>> children = new LinkedHashMap<>();
		RegionScope below = new RegionScope(top);
		this.tree.forEach((code, region) -> {
			if (below.covers(code) && !code.equals(top)) {
				region.parent()
					.ifPresent((parent) -> children.computeIfAbsent(parent, (key) -> new ArrayList<>()).add(region));
			}
		});
		Map<RegionCode, RegionCode> moved = new HashMap<>(Map.of(top, heir(top)));
		List<RegionCode> level = List.of(top);
		while (!level.isEmpty()) {
			List<RegionCode> next = new ArrayList<>();
			for (RegionCode parent : level) {
				for (Region child : children.getOrDefault(parent, List.of())) {
					if (addChild(child, parent, moved)) {
						next.add(child.code());
					}
				}
			}
			level = next;
		}
	}

	/** A region below moves when its parent does, or when the order says so. */
	private boolean addChild(Region child, RegionCode parent, Map<RegionCode, RegionCode> moved) {
		RegionCode heir = moved.get(parent);
		RegionCode wanted = this.draft.moves().get(child.code());
		if (heir == null || wanted == null && heir.equals(parent)) {
			return false;
		}
		RegionCode to = (wanted != null) ? wanted : this.codes.propose(child.code(), heir);
		this.unused.remove(child.code());
		boolean direct = this.draft.from().contains(parent);
		boolean rightPlace = to.tier() == child.tier() && to.parent()
			.filter((place) -> direct ? successors().contains(place) : place.equals(heir))
			.isPresent();
		if (!rightPlace || to.equals(child.code())) {
			throw new ChangeRefusal.MoveWrong(child.code());
		}
		if (wanted != null && !this.codes.take(to)) {
			throw new ChangeRefusal.CodeTaken(to);
		}
		moved.put(child.code(), to);
		add(new Line(false, child.id(), child.code(), child.name(), to, child.name(), true));
		return true;
	}

	private void checkMoves() {
		if (!this.unused.isEmpty()) {
			throw new ChangeRefusal.MoveWrong(this.unused.iterator().next());
		}
		for (Line line : this.lines) {
			Region region = this.tree.get(line.from());
			if (region != null && !region.validFrom().isBefore(this.draft.on())) {
				throw new ChangeRefusal.TooEarly(line.from(), region.validFrom());
			}
		}
	}

	/**
	 * On no day from the order's on does a region lie below a code that is not there:
	 * neither one that comes to a parent that began later, nor one that ended later and
	 * stays below the old code.
	 */
	private void checkPastDays() {
		Set<RegionCode> places = new HashSet<>();
		this.draft.from().forEach((code) -> code.parent().ifPresent(places::add));
		for (RegionCode code : successors()) {
			Region parent = code.parent().filter((place) -> !places.contains(place)).map(this.tree::get).orElse(null);
			if (parent != null && parent.validFrom().isAfter(this.draft.on())) {
				throw new ChangeRefusal.TooEarly(parent.code(), parent.validFrom());
			}
		}
		Set<RegionCode> freed = this.lines.stream().map(Line::from).collect(Collectors.toSet());
		this.lines.forEach((line) -> freed.remove(line.to()));
		this.endedSince.forEach((code, end) -> {
			if (code.parent().filter(freed::contains).isPresent()) {
				throw new ChangeRefusal.TooEarly(code, end);
			}
		});
	}

	private void add(Line line) {
		if (this.lines.size() >= MOST) {
			throw new ChangeRefusal.TooLarge(MOST);
		}
		this.lines.add(line);
	}

	private List<RegionCode> successors() {
		return this.draft.to().stream().map(ChangeDraft.Successor::code).toList();
	}

	private void require(boolean right, String pointer) {
		if (!right) {
			throw new ChangeRefusal.RegionsWrong(this.draft.kind(), pointer);
		}
	}

}
