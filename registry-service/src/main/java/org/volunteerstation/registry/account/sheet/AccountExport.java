package org.volunteerstation.registry.account.sheet;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.jobs.sheet.SheetColumn;
import org.volunteerstation.platform.jobs.sheet.Words;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountDirectory;
import org.volunteerstation.registry.account.AccountFilter;
import org.volunteerstation.registry.account.AccountState;
import org.volunteerstation.registry.account.Post;
import org.volunteerstation.registry.account.PostRole;
import org.volunteerstation.registry.region.RegionDirectory;
import org.volunteerstation.registry.region.sheet.RegionColumns;
import org.volunteerstation.registry.region.sheet.RegionExport;
import org.volunteerstation.registry.region.sheet.SheetWords;

/**
 * Gives out who holds which post in a region, a line for each post. Codes are in no
 * sheet, and posts that lie elsewhere are not either.
 */
@Component
public class AccountExport extends RegionExport {

	/** What it is called. */
	public static final String NAME = "account.export";

	private static final List<SheetColumn> COLUMNS = List.of(RegionColumns.CODE, RegionColumns.NAME,
			SheetColumn.text("username", new Words("用户名", "User name"), 28),
			SheetColumn.text("role", new Words("角色", "Role"), 16),
			SheetColumn.text("state", new Words("状态", "State"), 12),
			SheetColumn.text("active", new Words("当前岗位", "Acts in it"), 12),
			SheetColumn.date("endsOn", new Words("截止日期", "Last day")),
			SheetColumn.text("unmasks", AccountSheet.UNMASKS, 16),
			SheetColumn.date("updatedAt", new Words("更新时间", "Changed at")));

	private final AccountDirectory accounts;

	AccountExport(AccountDirectory accounts, RegionDirectory regions, Clock clock) {
		super(AccountSheet.TEMPLATE.title(), COLUMNS, regions, clock);
		this.accounts = accounts;
	}

	@Override
	public String name() {
		return NAME;
	}

	/** People alone, as the list. */
	@Override
	public boolean allows(Operator caller) {
		return caller.is(Role.TIER_ADMIN);
	}

	@Override
	protected String asked(JobRun run) {
		return run.parameters(Order.class).region();
	}

	@Override
	protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
		Order order = run.parameters(Order.class);
		Slice<Account> slice = this.accounts.list(new AccountFilter(order.role(), order.states(), order.nameStart()),
				query, scope(run));
		Function<RegionCode, String> names = names(
				slice.items().stream().map((account) -> account.posts().getFirst().region()), run);
		return slice.map((account) -> cells(account, account.posts().getFirst(), names, run));
	}

	private static List<@Nullable Object> cells(Account account, Post post, Function<RegionCode, String> names,
			JobRun run) {
		return Arrays.<@Nullable Object>asList(post.region().value(), names.apply(post.region()), account.username(),
				AccountSheet.words(post.role()).in(run.locale()), words(account.state()).in(run.locale()),
				SheetWords.of(post.active()).in(run.locale()), post.endsOn(),
				SheetWords.of(post.unmasks()).in(run.locale()), SheetWords.time(account.updatedAt()));
	}

	private static Words words(AccountState state) {
		return switch (state) {
			case INVITED -> new Words("待激活", "Invited");
			case ACTIVE -> new Words("使用中", "In use");
			case LOCKED -> new Words("已锁定", "Locked");
			case ENDED -> new Words("已终止", "Ended");
		};
	}

	/**
	 * Which posts.
	 *
	 * @param region code of a region within the caller's
	 * @param role only posts of this role; null for any
	 * @param states only accounts in these states; empty for all
	 * @param nameStart start of the name to sign in with; null for any
	 */
	public record Order(String region, @Nullable PostRole role, Set<AccountState> states, @Nullable String nameStart) {

	}

}
