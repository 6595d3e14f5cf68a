package org.volunteerstation.registry.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;

/**
 * Looks at drafts as {@link AccountOpening} would take them one by one, without storing
 * anything and without holding a region. Drafts before count as taken.
 */
public final class AccountTrial {

	private final AccountOpening opening;

	private final Granter granter;

	/** What drafts before have opened. */
	private final Map<String, PostDraft> opened = new HashMap<>();

	private final List<AccountDraft> seen = new ArrayList<>();

	AccountTrial(AccountOpening opening, Granter granter) {
		this.opening = opening;
		this.granter = granter;
	}

	/**
	 * Looks at some drafts.
	 * @param drafts the drafts
	 * @return why drafts would be refused
	 */
	public SortedMap<Integer, Refusal> look(SortedMap<Integer, AccountDraft> drafts) {
		this.seen.addAll(drafts.values());
		return step(drafts, this.opened);
	}

	/** Holds the regions of the drafts until the transaction ends. */
	public void hold() {
		this.opening.hold(this.seen, this.granter);
	}

	/**
	 * Asks for the names that would be new to the register.
	 * @param drafts the drafts
	 * @param isForeign whether somebody outside the register has a name
	 * @return the drafts that are refused for it
	 */
	public SortedMap<Integer, Refusal> ask(SortedMap<Integer, AccountDraft> drafts, Predicate<String> isForeign) {
		Map<String, PostDraft> fresh = new HashMap<>();
		SortedMap<Integer, Refusal> refused = step(drafts, fresh);
		Set<String> foreign = fresh.keySet().stream().sorted().filter(isForeign).collect(Collectors.toSet());
		SortedMap<Integer, Refusal> taken = new TreeMap<>();
		drafts.forEach((number, draft) -> {
			if (foreign.contains(draft.username()) && !refused.containsKey(number)) {
				taken.put(number, new AccountRefusal.UsernameTaken());
			}
		});
		return taken;
	}

	private SortedMap<Integer, Refusal> step(SortedMap<Integer, AccountDraft> drafts, Map<String, PostDraft> before) {
		Set<RegionCode> regions = this.opening.regions(drafts.values(), this.granter);
		SortedMap<Integer, Refusal> refused = new TreeMap<>();
		drafts.forEach((number, draft) -> {
			try {
				if (this.opening.opens(draft, regions::contains, before, this.granter)) {
					before.put(draft.username(), draft.post());
				}
			}
			catch (Refusal refusal) {
				refused.put(number, refusal);
			}
		});
		return refused;
	}

}
