package org.volunteerstation.registry.account.db;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Unscoped;
import org.volunteerstation.platform.service.db.ScopedMapper;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountFilter;
import org.volunteerstation.registry.account.AccountRefusal;
import org.volunteerstation.registry.account.Accounts;
import org.volunteerstation.registry.account.Post;
import org.volunteerstation.registry.account.Waiting;

/** The register of accounts in MariaDB or MySQL. */
@Repository
class MyBatisAccounts implements Accounts {

	private static final String OWN = "the caller's own account, or work without a caller";

	private final AccountMapper mapper;

	MyBatisAccounts(AccountMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Optional<Account> find(String id, RegionScope scope) {
		return account(this.mapper.find(id, scope));
	}

	@Override
	public Optional<Account> lock(String id, RegionScope scope) {
		return account(this.mapper.lock(id, scope));
	}

	@Override
	public Slice<Account> list(AccountFilter filter, LocalDate today, SliceQuery query, RegionScope scope) {
		List<PostRow> rows = this.mapper.list(AccountQuery.of(filter, today, query, scope));
		Slice<PostRow> slice = Slice.cut(rows, query,
				(row) -> new ScopedMapper.Place(row.getRegionCode(), row.getId()).toString());
		Map<String, AccountRow> accounts = named(slice.items());
		return slice
			.map((row) -> accounts.getOrDefault(row.getAccountId(), new AccountRow()).toAccount(List.of(row.toPost())));
	}

	private Map<String, AccountRow> named(List<PostRow> posts) {
		return posts.isEmpty() ? Map.of()
				: this.mapper.named(posts.stream().map(PostRow::getAccountId).distinct().toList())
					.stream()
					.collect(Collectors.toMap(AccountRow::getId, Function.identity()));
	}

	@Override
	@Unscoped("names are the realm's, not a region's")
	public boolean isTaken(String username) {
		return this.mapper.idOf(username) != null;
	}

	@Override
	public List<String> waiting(Waiting waiting, SliceQuery query, RegionScope scope) {
		LocalDateTime now = (waiting.now() != null) ? LocalDateTime.ofInstant(waiting.now(), ZoneOffset.UTC) : null;
		return this.mapper.waiting(waiting, now, query.afterOrStart(), query.rows(), scope);
	}

	@Override
	@Unscoped("names are the realm's, not a region's")
	public Optional<Account> named(String username) {
		return account(this.mapper.ofName(username));
	}

	@Override
	public void add(Account account, @Nullable String job, RegionScope scope) {
		account.posts().forEach((post) -> scope.narrow(post.region()));
		AccountRow row = AccountRow.of(account);
		row.setOpenedBy(job);
		try {
			this.mapper.add(row, scope);
		}
		catch (DuplicateKeyException ex) {
			throw new AccountRefusal.UsernameTaken();
		}
		putPosts(account);
	}

	@Override
	public void save(Account account, RegionScope scope) {
		if (this.mapper.save(AccountRow.of(account), scope) != 1) {
			throw new AccountRefusal.Stale();
		}
		putPosts(account);
	}

	@Override
	@Unscoped(OWN)
	public void saveOwn(Account account) {
		if (this.mapper.saveOwn(AccountRow.of(account)) != 1) {
			throw new AccountRefusal.Stale();
		}
		putPosts(account);
	}

	@Override
	@Unscoped(OWN)
	public Optional<Account> lockById(String id) {
		return account(this.mapper.lockById(id));
	}

	@Override
	@Unscoped(OWN)
	public Optional<Account> lockOwn(String subject) {
		return account(this.mapper.lockOwn(subject));
	}

	@Override
	@Unscoped(OWN)
	public Optional<Account> findOwn(String subject) {
		return account(this.mapper.findOwn(subject));
	}

	@Override
	@Unscoped(OWN)
	public List<String> withPostsOver(LocalDate today, int most) {
		return this.mapper.withPostsOver(today, most);
	}

	@Override
	@Unscoped(OWN)
	public void noteIdentity(String id, String subject, String problem) {
		this.mapper.noteIdentity(id, subject.isEmpty() ? null : subject, problem.isEmpty() ? null : problem);
	}

	/** At no moment do two posts of an account act, not even within the transaction. */
	private void putPosts(Account account) {
		this.mapper.rest(account.id());
		this.mapper.endOthers(account.id(), account.posts().stream().map(Post::id).toList());
		account.posts().forEach((post) -> this.mapper.put(PostRow.of(account, post)));
	}

	private Optional<Account> account(@Nullable AccountRow row) {
		return Optional.ofNullable(row)
			.map((found) -> found.toAccount(this.mapper.posts(found.getId()).stream().map(PostRow::toPost).toList()));
	}

}
