package org.volunteerstation.registry.notice.db;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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
import org.volunteerstation.registry.region.Regions;
import org.volunteerstation.registry.region.Tenure;

/** The notices in MariaDB or MySQL. */
@Repository
class MyBatisNotices implements Notices {

	private final NoticeMapper mapper;

	private final Regions regions;

	MyBatisNotices(NoticeMapper mapper, Regions regions) {
		this.mapper = mapper;
		this.regions = regions;
	}

	@Override
	public Optional<Notice> sent(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.sent(id, office(scope), scope)).map(NoticeRow::toNotice);
	}

	@Override
	public Optional<Notice> lock(String id, RegionScope scope) {
		return Optional.ofNullable(this.mapper.lock(id, office(scope), scope)).map(NoticeRow::toNotice);
	}

	@Override
	public List<Notice> sent(SliceQuery query, RegionScope scope) {
		return this.mapper.list(query.after(), query.rows(), office(scope), scope)
			.stream()
			.map(NoticeRow::toNotice)
			.toList();
	}

	@Override
	public void add(Notice notice, RegionScope scope) {
		this.mapper.add(NoticeRow.of(notice), scope);
		addRegions(notice, scope);
	}

	@Override
	public void save(Notice notice, RegionScope scope) {
		if (this.mapper.save(NoticeRow.of(notice), office(scope), scope) != 1) {
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
		this.mapper.remove(notice.id(), office(scope), scope);
	}

	@Override
	public void address(Notice notice, String place, RegionScope scope) {
		this.mapper.address(notice.id(), place, notice.audience().regions().stream().map(RegionCode::value).toList(),
				tiers(notice), scope);
	}

	@Override
	public int addressed(Notice notice, LocalDate on, RegionScope scope) {
		return this.mapper.addressed(notice.id(), tiers(notice), on, first(notice), behind(notice), scope);
	}

	@Override
	public Map<String, Integer> read(List<String> ids, RegionScope scope) {
		return ids.isEmpty() ? Map.of()
				: this.mapper.readers(ids, office(scope), scope)
					.stream()
					.collect(Collectors.toMap(ReceiptRow::getId, ReceiptRow::getReaders));
	}

	@Override
	public List<Receipt> receipts(Notice notice, @Nullable Boolean read, LocalDate on, SliceQuery query,
			RegionScope scope) {
		return this.mapper
			.receipts(notice.id(), tiers(notice), read, on, query.afterOrStart(), query.rows(), first(notice),
					behind(notice), scope)
			.stream()
			.map(ReceiptRow::toReceipt)
			.toList();
	}

	@Override
	public List<Received> inbox(boolean unread, SliceQuery query, RegionScope scope) {
		List<OfficeCode> office = office(scope);
		return this.mapper.inbox(path(office), number(scope.tier()), unread, query.after(), query.rows(), office, scope)
			.stream()
			.map(NoticeRow::toReceived)
			.toList();
	}

	@Override
	public int unread(int max, RegionScope scope) {
		List<OfficeCode> office = office(scope);
		return Math.min(max, this.mapper.count(path(office), number(scope.tier()), true, null, max, office, scope));
	}

	@Override
	public Optional<Received> received(String id, RegionScope scope) {
		List<OfficeCode> office = office(scope);
		return Optional.ofNullable(this.mapper.received(id, path(office), number(scope.tier()), office, scope))
			.map(NoticeRow::toReceived);
	}

	@Override
	public boolean receipt(String id, Reader reader, Instant at, RegionScope scope) {
		LocalDateTime now = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
		try {
			for (String code : this.mapper.reached(id, office(scope), scope)) {
				this.mapper.receipt(id, code, reader.subject(), reader.name(), now, scope);
			}
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private void addRegions(Notice notice, RegionScope scope) {
		this.mapper.addRegions(notice.id(), notice.audience().regions().stream().map(RegionScope::new).toList(), scope);
	}

	/** The office's code, and those that it had before. */
	private List<OfficeCode> office(RegionScope scope) {
		List<Tenure> tenures = this.regions.tenures(scope.root(), scope);
		return (tenures.isEmpty() ? List.of(Tenure.always(scope.root())) : tenures).stream()
			.map(OfficeCode::of)
			.toList();
	}

	/** The ways up from each code of the office. */
	private static List<OfficeCode> path(List<OfficeCode> office) {
		return office.stream().flatMap(OfficeCode::path).distinct().toList();
	}

	/** All subtrees of the audience lie between the first and what is behind the last. */
	private static String first(Notice notice) {
		return new RegionScope(notice.audience().regions().getFirst()).from();
	}

	private static String behind(Notice notice) {
		return new RegionScope(notice.audience().regions().getLast()).to();
	}

	private static List<Integer> tiers(Notice notice) {
		return notice.audience().tiers().stream().map(MyBatisNotices::number).toList();
	}

	private static int number(Tier tier) {
		return tier.ordinal() + 1;
	}

}
