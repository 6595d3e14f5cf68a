package org.volunteerstation.registry.account;

import java.util.List;

import org.volunteerstation.platform.core.RegionScope;

/** Accounts whose posts have moved. */
public interface MovedAccounts {

	/**
	 * Many accounts with all their posts, with few questions.
	 * @param ids their identifiers
	 * @param scope where at least one of their posts lies
	 * @return those that are there
	 */
	List<Account> all(List<String> ids, RegionScope scope);

}
