package org.volunteerstation.registry.account.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.Pieces;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.MovedAccounts;
import org.volunteerstation.registry.account.Post;

/** Reads accounts by the thousand, with two questions for each thousand. */
@Repository
class MyBatisMovedAccounts implements MovedAccounts {

	private static final int PIECE = 1000;

	private final AccountMapper mapper;

	private final PostMapper posts;

	MyBatisMovedAccounts(AccountMapper mapper, PostMapper posts) {
		this.mapper = mapper;
		this.posts = posts;
	}

	@Override
	public List<Account> all(List<String> ids, RegionScope scope) {
		List<Account> all = new ArrayList<>(ids.size());
		for (List<String> piece : Pieces.of(ids, PIECE)) {
			all.addAll(piece(piece, scope));
		}
		return all;
	}

	private List<Account> piece(List<String> ids, RegionScope scope) {
		Map<String, List<Post>> posts = new HashMap<>();
		this.posts.held(ids, scope)
			.forEach((row) -> posts.computeIfAbsent(row.getAccountId(), (id) -> new ArrayList<>()).add(row.toPost()));
		return this.mapper.named(ids)
			.stream()
			.filter((row) -> posts.containsKey(row.getId()))
			.map((row) -> row.toAccount(posts.getOrDefault(row.getId(), List.of())))
			.toList();
	}

}
