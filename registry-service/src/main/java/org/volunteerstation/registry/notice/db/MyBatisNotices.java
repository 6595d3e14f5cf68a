package org.volunteerstation.registry.notice.db;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.notice.Notice;
import org.volunteerstation.registry.notice.NoticeRefusal;
import org.volunteerstation.registry.notice.Notices;
import org.volunteerstation.registry.notice.Reader;
import org.volunteerstation.registry.notice.Receipt;
import org.volunteerstation.registry.notice.Received;

/** The notices in MariaDB or MySQL. */
@Repository
class MyBatisNotices implements Notices {

	private final NoticeMapper mapper;

	MyBatisNotices(NoticeMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public Optional<Notice> sent(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.sent(id, scope)).map(NoticeRow::toNotice);
	}

	@Override
	public Optional<Notice> lock(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.lock(id, scope)).map(NoticeRow::toNotice);
	}

	@Override
	public List<Notice> sent(SliceQuery query, RegionScope scope) {
		return this.mapper.list(query.after(), query.rows(), scope).stream().map(NoticeRow::toNotice).toList();
	}

	@Override
	public void add(Notice notice, RegionScope scope) {
		this.mapper.add(NoticeRow.of(notice), scope);
		addRegions(notice, scope);
	}

	@Override
	public void save(Notice notice, RegionScope scope) {
		if (this.mapper.save(NoticeRow.of(notice), scope) != 1) {
			throw new NoticeRefusal.Stale();
		}
		switch (notice.state()) {
			case DRAFT -> {
				this.mapper.clearRegions(notice.id(), scope);
				addRegions(notice, scope);
			}
			case WITHDRAWN -> this.mapper.takeBack(notice.id(), scope);
			case PUBLISHED -> {
			}
		}
	}

	@Override
	public void remove(Notice notice, RegionScope scope) {
		this.mapper.remove(notice.id(), scope);
	}

	@Override
	public void address(Notice notice, String place, RegionScope scope) {
		this.mapper.address(notice.id(), place, notice.audience().regions().stream().map(RegionCode::value).toList(),
				tiers(notice), scope);
	}

	@Override
	public int addressed(Notice notice, LocalDate on, RegionScope scope) {
		return this.mapper.addressed(notice.id(), tiers(notice), on, scope);
	}

	@Override
	public Map<String, Integer> read(List<String> ids, RegionScope scope) {
		return ids.isEmpty() ? Map.of()
				: this.mapper.readers(ids, scope)
					.stream()
					.collect(Collectors.toMap(ReceiptRow::getId, ReceiptRow::getReaders));
	}

	@Override
	public List<Receipt> receipts(Notice notice, boolean read, LocalDate on, SliceQuery query, RegionScope scope) {
		return this.mapper.receipts(notice.id(), tiers(notice), read, on, query.afterOrStart(), query.rows(), scope)
			.stream()
			.map(ReceiptRow::toReceipt)
			.toList();
	}

	@Override
	public List<Received> inbox(boolean unread, SliceQuery query, RegionScope scope) {
		return this.mapper.inbox(path(scope), number(scope.tier()), unread, query.after(), query.rows(), scope)
			.stream()
			.map(NoticeRow::toReceived)
			.toList();
	}

	@Override
	public int unread(int max, RegionScope scope) {
		return Math.min(max, this.mapper.count(path(scope), number(scope.tier()), true, null, max, scope));
	}

	@Override
	public Optional<Received> received(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.received(id, path(scope), number(scope.tier()), scope))
			.map(NoticeRow::toReceived);
	}

	@Override
	public boolean receipt(String id, Reader reader, Instant at, RegionScope scope) {
		try {
			this.mapper.receipt(id, reader.subject(), reader.name(), LocalDateTime.ofInstant(at, ZoneOffset.UTC),
					scope);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private void addRegions(Notice notice, RegionScope scope) {
		this.mapper.addRegions(notice.id(), notice.audience().regions().stream().map(RegionScope::new).toList(), scope);
	}

	private static List<String> path(RegionScope scope) {
		return scope.root().path().stream().map(RegionCode::value).toList();
	}

	private static List<Integer> tiers(Notice notice) {
		return notice.audience().tiers().stream().map(MyBatisNotices::number).toList();
	}

	private static int number(Tier tier) {
		return tier.ordinal() + 1;
	}

}
