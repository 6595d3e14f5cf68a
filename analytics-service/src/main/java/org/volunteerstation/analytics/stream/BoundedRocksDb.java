package org.volunteerstation.analytics.stream;

import java.util.Map;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** All stores of the process share one piece of memory outside of the heap. */
public final class BoundedRocksDb implements RocksDBConfigSetter {

	private static final long MEMORY = 24L << 20;

	private static final long WRITE_BUFFERS = 12L << 20;

	private static final long WRITE_BUFFER = 1L << 20;

	static {
		RocksDB.loadLibrary();
	}

	private static final Cache CACHE = new LRUCache(MEMORY, -1, false, 0.1);

	private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);

	@Override
	public void setConfig(String store, Options options, Map<String, Object> settings) {
		BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
		table.setBlockCache(CACHE);
		table.setCacheIndexAndFilterBlocks(true);
		options.setWriteBufferManager(BUFFERS);
		options.setWriteBufferSize(WRITE_BUFFER);
		options.setTableFormatConfig(table);
	}

	/** Cache and buffers are the process's, not the store's. */
	@Override
	public void close(String store, Options options) {
	}

}
