package org.volunteerstation.registry.region;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;

/** Questions about the tree, each answered within the caller's scope. */
@Service
@Transactional(readOnly = true)
public class RegionDirectory {

	/** Dates mean the day there (DESIGN 7). */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final Regions regions;

	private final Clock clock;

	public RegionDirectory(Regions regions, Clock clock) {
		this.regions = regions;
		this.clock = clock;
	}

	/**
	 * One region as it is today.
	 * @param code its code
	 * @param scope what the caller may see
	 * @return the region
	 * @throws OutsideScope when there is none within the scope
	 */
	public Region region(RegionCode code, RegionScope scope) {
		return this.regions.find(code, today(), scope).orElseThrow(() -> missing(code, scope));
	}

	/**
	 * One region as it was on a day.
	 * @param code its code on that day
	 * @param on the day
	 * @param scope what the caller may see
	 * @return the region
	 * @throws OutsideScope when there was none within the scope
	 */
	public Region regionOn(RegionCode code, LocalDate on, RegionScope scope) {
		return this.regions.find(code, on, scope).orElseThrow(OutsideScope::new);
	}

	/**
	 * An old code answers with its successors, as far as the caller may see them: also
	 * one outside the caller's codes of today, as those of a region that got another code
	 * go on by the old ones. To all others it is as if it had never been.
	 */
	private Refusal missing(RegionCode code, RegionScope scope) {
		List<Region> successors = this.regions.successors(code, today(), scope);
		return successors.isEmpty() ? new OutsideScope() : new RegionRefusal.Succeeded(code, successors);
	}

	/**
	 * Keeps regions from being ended or recoded until the transaction ends: for whoever
	 * stores something under their codes. An order that is being applied is waited for.
	 * Regions come first, all that a transaction needs with one question, then the rows
	 * that it locks: change orders go the same way, so that nobody waits in a circle.
	 * @param codes the codes
	 * @param scope what the caller may see
	 * @return those that are valid now
	 */
	@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
	public HeldRegions hold(Collection<RegionCode> codes, RegionScope scope) {
		Map<RegionCode, Region> held = regions(this.regions.held(codes, scope), scope);
		return new HeldRegions(codes, held, (code) -> missing(code, scope));
	}

	/**
	 * The way from the province down to a region as it is today, itself included.
	 * @param region a region that the caller may see
	 * @return one region for each tier
	 */
	public List<Region> path(Region region) {
		return path(region, null);
	}

	/**
	 * The way from the province down to a region, itself included.
	 * @param region a region that the caller may see
	 * @param on the day asked about; null for today
	 * @return one region for each tier
	 */
	public List<Region> path(Region region, @Nullable LocalDate on) {
		return this.regions.path(region.code().path(), (on != null) ? on : today());
	}

	/**
	 * The regions one tier below.
	 * @param parent the code above; it needs to be in the scope and to exist on the day
	 * @param on the day asked about; null for today
	 * @param scope what the caller may see
	 * @param query which page
	 * @return the slice, by code
	 */
	public Slice<Region> children(RegionCode parent, @Nullable LocalDate on, RegionScope scope, SliceQuery query) {
		LocalDate day = (on != null) ? on : today();
		Region above = this.regions.find(parent, day, scope).orElseThrow(OutsideScope::new);
		List<Region> rows = this.regions.children(above.code(), day, scope, query);
		return Slice.cut(rows, query, (region) -> region.code().value());
	}

	/**
	 * All regions of a subtree as they are today.
	 * @param query which page
	 * @param scope what the caller may see
	 * @return the slice, by code
	 */
	public Slice<Region> list(SliceQuery query, RegionScope scope) {
		return Slice.cut(this.regions.list(today(), query, scope), query, (region) -> region.code().value());
	}

	/**
	 * Names regions for a page of rows. A region that ended since is called as it was
	 * last; one that this caller may not see has its code for a name.
	 * @param codes the codes
	 * @param scope what the caller may see
	 * @return the shown name by code
	 */
	public Function<RegionCode, String> names(Collection<RegionCode> codes, RegionScope scope) {
		Map<RegionCode, RegionName> names = new HashMap<>();
		regions(codes, scope).forEach((code, region) -> names.put(code, region.name()));
		Set<RegionCode> ended = new HashSet<>(codes);
		ended.removeAll(names.keySet());
		if (!ended.isEmpty()) {
			names.putAll(this.regions.lastNames(ended, today(), scope));
		}
		return (code) -> {
			RegionName name = names.get(code);
			return (name != null) ? name.display() : code.value();
		};
	}

	/**
	 * What lies above the regions of a page today, whoever asks: of its ancestors a
	 * region shows code and name.
	 * @param codes regions that the caller may see
	 * @return the ancestors by code, the province first
	 */
	public Function<RegionCode, List<Region>> above(Collection<RegionCode> codes) {
		List<RegionCode> asked = codes.stream().flatMap(RegionDirectory::above).distinct().toList();
		Map<RegionCode, Region> known = new HashMap<>();
		if (!asked.isEmpty()) {
			this.regions.path(asked, today()).forEach((region) -> known.put(region.code(), region));
		}
		return (code) -> above(code).flatMap((step) -> Stream.ofNullable(known.get(step))).toList();
	}

	private static Stream<RegionCode> above(RegionCode code) {
		return code.path().stream().filter((step) -> !step.equals(code));
	}

	/**
	 * The codes of all regions one tier below today.
	 * @param parent the code above
	 * @param scope what the caller may see
	 * @return in order; empty for a community
	 */
	public List<RegionCode> childCodes(RegionCode parent, RegionScope scope) {
		return this.regions.childCodes(parent, today(), scope.narrow(parent));
	}

	/**
	 * Searches by the start of a code or a part of a name.
	 * @param search what is looked for
	 * @param scope what the caller may see
	 * @return the best first
	 */
	public List<Region> search(RegionSearch search, RegionScope scope) {
		return this.regions.search(search, today(), scope);
	}

	/**
	 * Several regions at once, for a page of rows that name them.
	 * @param codes the codes
	 * @param scope what the caller may see
	 * @return those that exist today within the scope
	 */
	public Map<RegionCode, Region> regions(Collection<RegionCode> codes, RegionScope scope) {
		return codes.isEmpty() ? Map.of() : this.regions.findAll(codes, today(), scope);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(ZONE));
	}

}
