package org.volunteerstation.registry.account.web;

import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountDirectory;
import org.volunteerstation.registry.account.AccountKeeping;
import org.volunteerstation.registry.account.Post;
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

	List<AccountViews.AccountView> views(List<Account> accounts, RegionScope scope) {
		Function<RegionCode, String> names = names(accounts, scope);
		return accounts.stream().map((account) -> AccountViews.AccountView.of(account, names)).toList();
	}

	List<AccountViews.SlipView> slips(List<AccountKeeping.Invited> invited, RegionScope scope) {
		Function<RegionCode, String> names = names(invited.stream().map(AccountKeeping.Invited::account).toList(),
				scope);
		return invited.stream().map((one) -> AccountViews.SlipView.of(one, names)).toList();
	}

	private Function<RegionCode, String> names(List<Account> accounts, RegionScope scope) {
		return this.directory.names(
				accounts.stream().flatMap((account) -> account.posts().stream()).map(Post::region).distinct().toList(),
				scope);
	}

}
