# xfcase_embed(<target> <file> <symbol>)
#
# Compiles a data file into a target, so that no file has to be found at run time. Defines
#     const unsigned char <symbol>[];    the bytes, and one NUL behind them
#     const size_t <symbol>_len;         their number, without that NUL
set(XFCASE_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed.cmake)

function(xfcase_embed target file symbol)
    if(NOT TARGET ${target})
        return()
    endif()
    get_filename_component(input ${file} ABSOLUTE)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.c)
    add_custom_command(OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -D INPUT=${input} -D OUTPUT=${output} -D SYMBOL=${symbol}
                -P ${XFCASE_EMBED_SCRIPT}
        DEPENDS ${input} ${XFCASE_EMBED_SCRIPT}
        COMMENT "Embedding ${file}" VERBATIM)
    target_sources(${target} PRIVATE ${output})
endfunction()
