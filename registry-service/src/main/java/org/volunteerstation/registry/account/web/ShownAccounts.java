package org.volunteerstation.registry.account.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountDirectory;
import org.volunteerstation.registry.account.Post;
import org.volunteerstation.registry.region.Region;
import org.volunteerstation.registry.region.RegionDirectory;

/** Shows accounts without the posts that lie elsewhere. */
@Component
class ShownAccounts {

	private final RegionDirectory directory;

	ShownAccounts(RegionDirectory directory) {
		this.directory = directory;
	}

	AccountViews.AccountView view(Account account, RegionScope scope) {
		return views(List.of(AccountDirectory.shown(account, scope)), scope).getFirst();
	}

	/** A region that ended since has no name today: its code stands for it. */
	List<AccountViews.AccountView> views(List<Account> accounts, RegionScope scope) {
		Map<RegionCode, Region> regions = this.directory.regions(
				accounts.stream().flatMap((account) -> account.posts().stream()).map(Post::region).distinct().toList(),
				scope);
		return accounts.stream().map((account) -> AccountViews.AccountView.of(account, (code) -> {
			Region region = regions.get(code);
			return (region != null) ? region.name().display() : code.value();
		})).toList();
	}

}
